import { shapeFaultInChinese } from '../geography/shapeFault.ts'
import type { Label } from '../words/label.ts'
import { checkIssues } from './checkIssues.ts'
import { type IssueDetail, type IssueKind, issueSentence } from './issueKind.ts'
import { readIssues } from './readIssues.ts'

const kinds: Readonly<Record<string, IssueKind>> = { ...readIssues, ...checkIssues }

/**
 * The sentence of a finding. A detail may be named for each language, `unitZh` and `unitEn`: such a
 * pair fills the place `{unit}`.
 */
export function findingSentence(code: string, detail: IssueDetail): Label {
  const kind = Object.hasOwn(kinds, code) ? kinds[code] : undefined
  if (!kind) return { zh: code, en: code }
  return {
    zh: issueSentence(kind, inLanguage(inChinese(code, detail), 'Zh')).zh,
    en: issueSentence(kind, inLanguage(detail, 'En')).en,
  }
}

function inLanguage(detail: IssueDetail, ending: 'Zh' | 'En'): IssueDetail {
  const own = Object.entries(detail).flatMap(([name, value]) =>
    name.endsWith(ending) ? [[name.slice(0, -2), value] as const] : [],
  )
  return { ...detail, ...Object.fromEntries(own) }
}

/** PostGIS says in English why a shape is not valid. */
function inChinese(code: string, detail: IssueDetail): IssueDetail {
  if (code !== 'SHAPE_INVALID') return detail
  return { ...detail, reason: shapeFaultInChinese(String(detail.reason ?? '')) }
}
