import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importTargets } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { areaUnits, yuanUnits } from '@panhuo/shared/import/units'
import { inefficiencyTypes } from '@panhuo/shared/parcel/parcel'
import { useState } from 'react'
import { listText } from '../words/listText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Acting, Batch, Layer, Mapping } from './importQuery.ts'
import { importWords } from './importWords.ts'
import { WordTable } from './WordTable.tsx'

interface Props {
  readonly batch: Batch
  readonly acting: Acting
}

/** What the columns become: proposed, shown with examples, corrected. */
export function ColumnStep({ batch, acting }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const proposed = batch.mapping as Mapping
  const [mapping, setMapping] = useState(proposed)
  const target = batch.target as ImportTarget
  const fields = importFields[target]
  const layers = batch.layers as readonly Layer[]
  const known = new Map(
    layers
      .filter(({ chosen }) => chosen)
      .flatMap(({ columns }) => columns.map((one) => [one.name, one] as const)),
  )
  const setColumn = (column: string, next: object) =>
    setMapping({
      ...mapping,
      columns: mapping.columns.map((one) => (one.column === column ? { ...one, ...next } : one)),
    })
  const setWords = (given: readonly (readonly [string, Record<string, string | null>])[]) => {
    const next = new Map(given)
    const columns = mapping.columns.map((one) => ({
      ...one,
      words: next.get(one.column) ?? one.words,
    }))
    setMapping({ ...mapping, columns })
  }
  const send = () => {
    const { columns, defaults, renumber } = mapping
    return acting.act('checkImport', { mapping: { columns, defaults, renumber } })
  }
  return (
    <>
      <label className="import-target">
        {words.target}{' '}
        <select
          className="field"
          value={target}
          disabled={acting.busy}
          onChange={(event) => void acting.act('setImportTarget', { target: event.target.value })}
        >
          {importTargets.codes.map((one) => (
            <option key={one.value} value={one.value}>
              {one[locale]}
            </option>
          ))}
        </select>
      </label>
      {mapping.columns.length > 0 && <p>{words.columnsLead}</p>}
      <section className="import-scroll" aria-label={words.steps[2]}>
        <table className="page-table">
          <thead>
            <tr>
              {[words.column, words.samples, words.becomes, words.unit].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map(({ column, field, unit }) => {
              const kind = field ? fields[field]?.kind : undefined
              const units = kind === 'area' ? areaUnits : yuanUnits
              const by = mapping.guessedBy[column]
              return (
                <tr key={column}>
                  <th scope="row">{column}</th>
                  <td className="import-samples">
                    {listText(known.get(column)?.samples.map(String) ?? [], locale)}
                  </td>
                  <td>
                    <select
                      className="field"
                      aria-label={`${words.becomes} ${column}`}
                      value={field ?? ''}
                      onChange={({ target: { value } }) => {
                        const money = fields[value]?.kind === 'yuanPerMu' ? 'WAN' : null
                        const own = fields[value]?.kind === 'area' ? 'M2' : money
                        setColumn(column, { field: value || null, unit: own })
                      }}
                    >
                      <option value="">{words.leaveColumn}</option>
                      {Object.entries(fields).map(([name, one]) => (
                        <option key={name} value={name}>
                          {one[locale]}
                        </option>
                      ))}
                    </select>
                    {by && field && <small> {words.by[by]}</small>}
                  </td>
                  <td>
                    {kind && (
                      <select
                        className="field"
                        aria-label={`${words.unit} ${column}`}
                        value={unit ?? ''}
                        onChange={(event) => setColumn(column, { unit: event.target.value })}
                      >
                        {Object.entries(units).map(([name, one]) => (
                          <option key={name} value={name}>
                            {one[locale]}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <WordTable batch={batch} mapping={mapping} onWords={setWords} />
      {target === 'PARCEL' && (
        <div className="import-more">
          <label>
            {words.defaults} {fields.inefficiencyType?.[locale]}{' '}
            <select
              className="field"
              value={mapping.defaults.inefficiencyType ?? ''}
              onChange={({ target: { value } }) =>
                setMapping({
                  ...mapping,
                  defaults: { ...mapping.defaults, inefficiencyType: value || null },
                })
              }
            >
              <option value="">{words.noDefault}</option>
              {inefficiencyTypes.codes.map((one) => (
                <option key={one.value} value={one.value}>
                  {one[locale]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={mapping.renumber}
              onChange={(event) => setMapping({ ...mapping, renumber: event.target.checked })}
            />{' '}
            {words.renumber}
          </label>
        </div>
      )}
      <button
        type="button"
        className="button primary"
        disabled={acting.busy}
        onClick={() => void send()}
      >
        {batch.state === 'CHECKED' ? words.checkAgain : words.check}
      </button>
    </>
  )
}
