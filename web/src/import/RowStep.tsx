import { type ImportTarget, importOutcomes } from '@panhuo/shared/import/importBatch'
import { toMu } from '@panhuo/shared/measure/units'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useState } from 'react'
import { Problem } from '../shell/Problem.tsx'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Acting, type Batch, type Row, useRows, useShapes } from './importQuery.ts'
import { importWords } from './importWords.ts'
import { MendDialog } from './MendDialog.tsx'
import { RowDifference } from './RowDifference.tsx'
import { ShapeMap } from './ShapeMap.tsx'

interface Props {
  readonly batch: Batch
  readonly acting: Acting
}

interface Sight {
  readonly box: readonly number[]
  readonly mark: readonly [number, number] | null
}

/** Findings by kind, the shapes, and every row: mended, left out or looked at. */
export function RowStep({ batch, acting }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const [finding, setFinding] = useState<string | null>(null)
  const [mending, setMending] = useState<Row | null>(null)
  const [sight, setSight] = useState<Sight | null>(null)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useRows(
    batch,
    finding,
    null,
  )
  const { data: shapes } = useShapes(batch)
  const rows = data?.pages.flatMap(({ nodes }) => nodes) ?? []
  const total = data?.pages[0]?.total ?? 0
  const show = (row: Row, lon?: number | null, lat?: number | null) => {
    if (!Array.isArray(row.box)) return
    setSight({ box: row.box as number[], mark: lon != null && lat != null ? [lon, lat] : null })
  }
  const shown = sight ?? (shapes?.bbox && { box: shapes.bbox, mark: null })
  return (
    <>
      <div className="import-check">
        <section aria-label={words.found}>
          {batch.findings.length === 0 && <p>{words.nothingFound}</p>}
          <ul className="import-findings">
            {batch.findings.length > 0 && (
              <li>
                <button
                  type="button"
                  className="link"
                  aria-pressed={finding === null}
                  onClick={() => setFinding(null)}
                >
                  {words.all}
                </button>
              </li>
            )}
            {batch.findings.map((group) => (
              <li key={group.code} data-severity={group.severity}>
                <button
                  type="button"
                  className="link"
                  aria-pressed={finding === group.code}
                  onClick={() => setFinding(finding === group.code ? null : group.code)}
                >
                  {words.wordRows(group.rows)}
                </button>{' '}
                {group.rows > 1 && words.example}
                {group.sentence}
              </li>
            ))}
          </ul>
          <p className="import-acts">
            {batch.counts.errors > 0 && (
              <button
                type="button"
                className="button"
                disabled={acting.busy}
                onClick={() => void acting.act('leaveOutImportRows', { leftOut: true })}
              >
                {words.leaveErrors}
              </button>
            )}
            {batch.counts.leftOut > 0 && (
              <button
                type="button"
                className="button"
                disabled={acting.busy}
                onClick={() => void acting.act('leaveOutImportRows', { leftOut: false })}
              >
                {words.takeIn}
              </button>
            )}
          </p>
        </section>
        {shown && shapes && (
          <div>
            <ShapeMap
              box={shown.box}
              mark={shown.mark}
              shapes={shapes.features.map(({ id, geometry, properties }) => ({
                key: String(id),
                geometry,
                tone: String(properties?.weight),
                title: `${words.row} ${id}`,
              }))}
            />
            <p className="import-legend">
              {Object.entries(words.legend).map(([tone, word]) => (
                <span key={tone} data-tone={tone}>
                  {word}
                </span>
              ))}
              {shapes.features.length < batch.counts.rows && (
                <span>{words.drawnOf(shapes.features.length, batch.counts.rows)}</span>
              )}
              {sight && (
                <button type="button" className="link" onClick={() => setSight(null)}>
                  {words.whole}
                </button>
              )}
            </p>
          </div>
        )}
      </div>
      {error && <Problem error={error} onRetry={() => refetch()} />}
      <section className="import-scroll import-rows" aria-label={words.steps[3]}>
        <table className="page-table" aria-rowcount={total + 1}>
          <thead>
            <tr>
              {[
                words.row,
                words.code,
                words.name,
                words.area,
                words.outcome,
                words.finding,
                words.acts,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const said = (row.attributes ?? {}) as Readonly<Record<string, unknown>>
              const recorded = Number(said.area_m2 ?? row.areaM2)
              return (
                <tr key={row.number} data-severity={row.leftOut ? 'LEFT_OUT' : row.severity}>
                  <th scope="row">{row.number}</th>
                  <td className="import-code">{row.code ?? row.matchedCode}</td>
                  <td>{String(said.name ?? '')}</td>
                  <td>{recorded > 0 && formatMu(toMu(recorded), locale)}</td>
                  <td>
                    {codeOf(importOutcomes, row.outcome)?.[locale]}
                    <RowDifference row={row} target={batch.target as ImportTarget} />
                  </td>
                  <td>
                    <ul className="import-findings">
                      {row.findings.map((one, index) => (
                        <li key={`${one.code} ${index}`} data-severity={one.severity}>
                          {row.box ? (
                            <button
                              type="button"
                              className="link"
                              onClick={() => show(row, one.lon, one.lat)}
                            >
                              {one.sentence}
                            </button>
                          ) : (
                            one.sentence
                          )}
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    <div className="import-acts">
                      <button
                        type="button"
                        className="button"
                        disabled={acting.busy}
                        aria-label={`${words.mend} ${row.number}`}
                        onClick={() => setMending(row)}
                      >
                        {words.mend}
                      </button>
                      <button
                        type="button"
                        className="button"
                        disabled={acting.busy}
                        aria-label={`${row.leftOut ? words.take : words.leaveOut} ${row.number}`}
                        onClick={() =>
                          void acting.act('mendImportRow', {
                            row: row.number,
                            leftOut: !row.leftOut,
                          })
                        }
                      >
                        {row.leftOut ? words.take : words.leaveOut}
                      </button>
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p className="import-acts">
        {words.ofRows(rows.length, total)}
        {hasNextPage && (
          <button
            type="button"
            className="button"
            disabled={isFetching}
            onClick={() => void fetchNextPage()}
          >
            {words.more}
          </button>
        )}
      </p>
      {mending && (
        <MendDialog batch={batch} row={mending} acting={acting} onClose={() => setMending(null)} />
      )}
    </>
  )
}
