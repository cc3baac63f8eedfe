import { toHectares } from '@panhuo/shared/measure/units'
import { Ellipsis, Link2, Scan, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { PickedActs } from '../edit/PickedActs.tsx'
import { ShowToInvestors } from '../share/ShowToInvestors.tsx'
import { useMedia, usePhone } from '../shell/media.ts'
import { useView } from '../url/useView.tsx'
import { copyText } from '../words/copyText.ts'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { PickExport } from './PickExport.tsx'
import { filterOfPicked, isEmpty } from './pickModel.ts'
import { usePickDesk } from './pickStore.tsx'
import { pickWords } from './pickWords.ts'
import { usePicked } from './usePicked.ts'
import { usePickZoom } from './usePickZoom.ts'
import { useSum } from './useSum.ts'
import './picked.css'

interface Props {
  readonly place: 'map' | 'list'
}

/** What is picked, summed by the server, and where it can be taken. Absent while nothing is. */
export function PickBar({ place }: Props) {
  const words = useWords(pickWords)
  const locale = useLocale()
  const { view } = useView()
  const { boxing, setBoxing, note, say } = usePickDesk()
  const { picked, clear, mayBringBack, bringBack } = usePicked()
  // No Esc without keys.
  const touch = useMedia('(pointer: coarse)')
  const phone = usePhone()
  // On a phone they would cover half of the map.
  const [more, setMore] = useState(false)
  const empty = isEmpty(picked)
  const filter = filterOfPicked(picked, view.filter)
  const sum = useSum(filter, !empty)
  const zoom = usePickZoom(filter)
  if (boxing) {
    return (
      <Bar place={place}>
        <p role="status">{touch ? words.boxOnTouch : words.boxOn}</p>
        <Close label={words.dismiss} onClick={() => setBoxing(false)} />
      </Bar>
    )
  }
  const said = note && (
    <p className="pick-note" role="status">
      {note.text}
      {note.undo && mayBringBack(note.undo) && (
        <button
          type="button"
          className="button quiet pick-undo"
          onClick={() => note.undo && bringBack(note.undo)}
        >
          {words.undo}
        </button>
      )}
    </p>
  )
  if (empty) {
    if (!said) return null
    return (
      <Bar place={place}>
        {said}
        <Close label={words.dismiss} onClick={() => say(null)} />
      </Bar>
    )
  }
  const count = sum.data && formatCount(sum.data.totalCount, locale)
  const copyLink = async () => {
    const copied = await copyText(location.href)
    say({ text: copied ? words.linkCopied : words.notCopied })
  }
  return (
    <Bar place={place}>
      <p
        className="pick-sum"
        data-testid="pick-sum"
        // Said once, with the land that belongs to the number.
        aria-live="polite"
        aria-atomic="true"
        aria-busy={!sum.data || sum.isPlaceholderData}
        data-stale={sum.isPlaceholderData || undefined}
      >
        <strong>{words.plots(count ?? '…')}</strong>
        {picked.all && <small>{words.allOfFilter}</small>}
        {sum.data && (
          <span>
            {words.areas(
              formatMu(sum.data.summary.areaMu, locale),
              formatMu(toHectares(sum.data.summary.areaM2), locale),
            )}
          </span>
        )}
      </p>
      <div className="pick-actions">
        {place === 'map' && (
          <button type="button" className="button quiet" title={words.zoom} onClick={zoom}>
            <Scan aria-hidden="true" />
            {words.zoomShort}
          </button>
        )}
        <button type="button" className="button quiet" onClick={copyLink}>
          <Link2 aria-hidden="true" />
          {words.link}
        </button>
        <PickExport filter={filter} />
        {phone && (
          <button
            type="button"
            className="button quiet"
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            <Ellipsis aria-hidden="true" />
            {words.more}
          </button>
        )}
        {(!phone || more) && (
          <>
            {!picked.all && <ShowToInvestors codes={picked.codes} />}
            <PickedActs
              filter={filter}
              codes={picked.all ? [] : picked.codes}
              count={sum.isPlaceholderData ? undefined : sum.data?.totalCount}
            />
          </>
        )}
      </div>
      <button
        type="button"
        className="button quiet"
        onClick={() => clear(sum.isPlaceholderData ? undefined : count)}
      >
        <X aria-hidden="true" />
        {words.clear}
      </button>
      {said}
    </Bar>
  )
}

function Bar({ place, children }: Props & { readonly children: ReactNode }) {
  const words = useWords(pickWords)
  return (
    <section className="pick-bar" data-place={place} aria-label={words.bar}>
      {children}
    </section>
  )
}

function Close({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button quiet icon" aria-label={label} onClick={onClick}>
      <X aria-hidden="true" />
    </button>
  )
}
