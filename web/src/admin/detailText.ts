import { roles } from '@panhuo/shared/access/access'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Label, Locale } from '@panhuo/shared/words/label'
import { fieldWords } from './auditNames.ts'

/** Names in the details of the log; others are shown as they were written. */
const names: Readonly<Record<string, Label>> = {
  name: { zh: '姓名', en: 'name' },
  role: { zh: '角色', en: 'role' },
  towns: { zh: '镇街', en: 'towns' },
  first: { zh: '首个管理员', en: 'first administrator' },
  before: { zh: '修改前', en: 'before' },
  after: { zh: '修改后', en: 'after' },
  fields: { zh: '字段与次数', en: 'fields and how often' },
  asked: { zh: '请求', en: 'asked' },
  rows: { zh: '行数', en: 'rows' },
  complete: { zh: '完整', en: 'complete' },
  restricted: { zh: '限制级字段', en: 'restricted fields' },
  reason: { zh: '原因', en: 'reason' },
  until: { zh: '至', en: 'until' },
  share: { zh: '分享链接', en: 'link' },
}
/** Says again by number what stands beside it by code. */
const doubled = 'townIds'

/** Details of a line of the audit log as `name: value` pairs, nested ones in brackets. */
export function detailText(detail: unknown, locale: Locale): string {
  if (detail === null || detail === undefined) return ''
  if (typeof detail === 'boolean') return { zh: detail ? '是' : '否', en: String(detail) }[locale]
  if (Array.isArray(detail)) {
    return detail.map((one) => fieldWords(detailText(one, locale), locale)).join(', ')
  }
  if (typeof detail !== 'object') return String(detail)
  return Object.entries(detail)
    .filter(
      ([name, value]) => name !== doubled && value !== null && value !== '' && !isEmpty(value),
    )
    .map(([name, value]) => {
      const said = names[name]?.[locale] ?? fieldWords(name, locale)
      if (name === 'role') return `${said}: ${codeOf(roles, String(value))?.[locale] ?? value}`
      const nested = typeof value === 'object' && !Array.isArray(value)
      const words = detailText(value, locale)
      return `${said}: ${nested ? `(${words})` : words}`
    })
    .join('; ')
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
