import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { formatNumber } from '../words/format.ts'

/** A declared value in words, with its unit; null where there is none. */
export function valueText(field: Attribute, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined) return null
  const values = Array.isArray(value) ? value : [value]
  if (values.length === 0) return null
  if (field.list) {
    const { list } = field
    const said = values.map((one) => codeOf(list, String(one))?.[locale] ?? String(one))
    return said.join(locale === 'zh' ? '、' : ', ')
  }
  if (field.type === 'number') {
    const unit = field.unit ? ` ${field.unit[locale]}` : ''
    return `${formatNumber(Number(value), field.decimals ?? 2, locale)}${unit}`
  }
  return String(value)
}
