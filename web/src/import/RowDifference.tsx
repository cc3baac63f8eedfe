import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { codeOf } from '@panhuo/shared/words/codeList'
import { listText } from '../words/listText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Row } from './importQuery.ts'
import { importWords } from './importWords.ts'

interface Differing {
  readonly before: unknown
  readonly after: unknown
}

/** What accepting would change in the record, field by field. */
export function RowDifference({
  row,
  target,
}: {
  readonly row: Row
  readonly target: ImportTarget
}) {
  const words = useWords(importWords)
  const locale = useLocale()
  const entries = Object.entries((row.difference ?? {}) as Readonly<Record<string, Differing>>)
  if (row.outcome !== 'CHANGED' || entries.length === 0) return null
  return (
    <details className="import-difference">
      <summary>{entries.length}</summary>
      <ul>
        {entries.map(([column, { before, after }]) => {
          const name = column
            .replace(/_id$/, '')
            .replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
          const field = importFields[target][name]
          const said = (value: unknown) =>
            listText(
              [value]
                .flat()
                .map(
                  (one) =>
                    (field?.list && codeOf(field.list, String(one))?.[locale]) ||
                    String(one ?? '—'),
                ),
              locale,
            ) || '—'
          if (column === 'geom') return <li key={column}>{words.shape}</li>
          return (
            <li key={column}>
              {words.becameOf(
                field?.[locale] ?? (column === 'note' ? words.note : column),
                said(after),
              )}{' '}
              <small>{words.before(said(before))}</small>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
