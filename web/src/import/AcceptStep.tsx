import { useState } from 'react'
import { FormField } from '../change/FormField.tsx'
import { cameraOf } from '../search/hitGroups.ts'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Acting, Batch, Candidate } from './importQuery.ts'
import { importWords } from './importWords.ts'

interface Props {
  readonly batch: Batch
  readonly acting: Acting
}

/** What accepting would do, counted; the choice about samples; and why. */
export function AcceptStep({ batch, acting }: Props) {
  const words = useWords(importWords)
  const { counts } = batch
  const [replaceSamples, setReplaceSamples] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <form
      className="import-accept"
      onSubmit={(event) => {
        event.preventDefault()
        void acting.act('acceptImport', { reason, replaceSamples })
      }}
    >
      <Counts batch={batch} />
      {batch.target === 'PARCEL' && (
        <label>
          <input
            type="checkbox"
            checked={replaceSamples}
            onChange={(event) => setReplaceSamples(event.target.checked)}
          />{' '}
          {words.samples2(counts.overSamples)}
        </label>
      )}
      <FormField required label={words.reason} hint={words.reasonHint}>
        {(own) => (
          <textarea
            {...own}
            className="field"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      {counts.errors > 0 && <p role="status">{words.acceptBlocked(counts.errors)}</p>}
      <button
        type="submit"
        className="button primary"
        disabled={acting.busy || counts.errors > 0 || reason.trim() === ''}
      >
        {words.accept}
      </button>
    </form>
  )
}

/** What came of it, the way to the plots, and the way back. */
export function AcceptedPart({ batch, acting }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const removed = Number(
    (batch.accepted as { samplesRemoved?: number } | null)?.samplesRemoved ?? 0,
  )
  const isPlots = batch.target === 'PARCEL'
  const placed = (batch.candidates as readonly Candidate[]).find(({ key }) => key === batch.crs)
  if (batch.state === 'UNDONE') return <p role="status">{words.undone}</p>
  return (
    <>
      <Counts batch={batch} />
      {batch.target === 'DISTRICT' && <p>{words.outlineKept}</p>}
      {removed > 0 && <p>{words.removedSamples(removed)}</p>}
      <p>
        <MapLink
          className="button primary"
          view={{
            ...(isPlots && { filter: { importBatch: { in: [batch.number] } } as never }),
            ...(placed?.box && { camera: cameraOf(placed.box) }),
          }}
        >
          {isPlots ? words.openRegister : words.openMap}
        </MapLink>
      </p>
      <form
        className="import-accept"
        onSubmit={(event) => {
          event.preventDefault()
          void acting.act('undoImport', { reason })
        }}
      >
        <FormField required label={words.reason}>
          {(own) => (
            <textarea
              {...own}
              className="field"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
        <button
          type="submit"
          className="button"
          disabled={acting.busy || reason.trim() === ''}
          lang={locale}
        >
          {words.undo}
        </button>
      </form>
    </>
  )
}

function Counts({ batch }: { readonly batch: Batch }) {
  const words = useWords(importWords)
  const locale = useLocale()
  const { counts } = batch
  const areas: Readonly<Record<string, number>> = {
    created: counts.createdMu,
    changed: counts.changedMu,
  }
  const names = ['created', 'changed', 'unchanged', 'leftOut', 'errors'] as const
  return (
    <dl className="import-counts">
      {names.map((name) => (
        <div key={name} data-count={name}>
          <dt>{words.counts[name]}</dt>
          <dd>
            {formatCount(counts[name], locale)}
            {areas[name] !== undefined && areas[name] > 0 && (
              <small>
                {' '}
                {formatMu(areas[name], locale)} {words.mu}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
