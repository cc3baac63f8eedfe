import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Batch, Mapping } from './importQuery.ts'
import { importWords } from './importWords.ts'

interface Props {
  readonly batch: Batch
  readonly mapping: Mapping
  readonly onWords: (next: [column: string, words: Record<string, string | null>][]) => void
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
          // Files of one import may call a field by different names.
          const columns = mapping.columns.filter((one) => one.field === field)
          const declared = fields[field]
          if (columns.length === 0 || !declared?.list) return null
          const chosen = columns.find((one) => Object.hasOwn(one.words, word))?.words[word]
          return (
            <li key={`${field} ${word}`}>
              <label>
                {declared[locale]} <strong>{word}</strong> <small>{words.wordRows(rows)}</small>{' '}
                <select
                  className="field"
                  value={chosen === null ? EMPTY : (chosen ?? '')}
                  onChange={({ target: { value } }) => {
                    onWords(
                      columns.map(({ column, words: own }) => {
                        const { [word]: _, ...rest } = own
                        const meant = value === EMPTY ? null : value
                        return [column, value === '' ? rest : { ...rest, [word]: meant }]
                      }),
                    )
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
