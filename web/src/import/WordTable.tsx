import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Batch, Mapping } from './importQuery.ts'
import { importWords } from './importWords.ts'

interface Props {
  readonly batch: Batch
  readonly mapping: Mapping
  readonly onWords: (column: string, next: { words: Record<string, string | null> }) => void
}

const EMPTY = '∅'

/** Words of the file that are none of the choices, and what a person says that they stand for. */
export function WordTable({ batch, mapping, onWords }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const fields = importFields[batch.target as ImportTarget]
  if (batch.unknownWords.length === 0) return null
  return (
    <section className="import-words" aria-label={words.words}>
      <p>{words.wordsLead}</p>
      <ul>
        {batch.unknownWords.map(({ field, word, rows }) => {
          const column = mapping.columns.find((one) => one.field === field)
          const declared = fields[field]
          if (!column || !declared?.list) return null
          const chosen = column.words[word]
          return (
            <li key={`${field} ${word}`}>
              <label>
                {declared[locale]} <strong>{word}</strong> <small>{words.wordRows(rows)}</small>{' '}
                <select
                  className="field"
                  value={chosen === null ? EMPTY : (chosen ?? '')}
                  onChange={({ target: { value } }) => {
                    const { [word]: _, ...rest } = column.words
                    const next =
                      value === '' ? rest : { ...rest, [word]: value === EMPTY ? null : value }
                    onWords(column.column, { words: next })
                  }}
                >
                  <option value="">—</option>
                  <option value={EMPTY}>{words.emptyWord}</option>
                  {declared.list.codes.map((code) => (
                    <option key={code.value} value={code.value}>
                      {code[locale]}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
