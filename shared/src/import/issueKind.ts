import type { Label } from '../words/label.ts'

/** How much an issue weighs: an error keeps the row, or the file, out until it is mended. */
export const severities = ['ERROR', 'WARNING', 'NOTE'] as const
export type Severity = (typeof severities)[number]

/** What the sentence of an issue tells of: numbers, names, counts. Never markup. */
export type IssueDetail = Readonly<Record<string, string | number>>

/** One kind of issue: how much it weighs, and its sentence with `{places}` for the details. */
export interface IssueKind extends Label {
  readonly severity: Severity
}

export const error = (zh: string, en: string): IssueKind => ({ severity: 'ERROR', zh, en })
export const warning = (zh: string, en: string): IssueKind => ({ severity: 'WARNING', zh, en })
export const note = (zh: string, en: string): IssueKind => ({ severity: 'NOTE', zh, en })

/** The sentence of an issue in both languages; a detail that is not there leaves its place empty. */
export function issueSentence(kind: IssueKind, detail: IssueDetail): Label {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
      Object.hasOwn(detail, name) ? String(detail[name]) : '',
    )
  return { zh: fill(kind.zh), en: fill(kind.en) }
}
