import type { Locale } from '@panhuo/shared/words/label'
import { ChevronDown } from 'lucide-react'
import { type CSSProperties, useId, useRef, useState } from 'react'
import type { FacetChoice } from '../filter/facets.ts'
import { listOf } from '../map/marks.ts'
import { type ColorBy, colorings, type LayerSwitches } from '../url/view.ts'
import { formatCount, formatMuShort } from '../words/format.ts'
import { LayerSwitchList } from './LayerSwitchList.tsx'
import { type LegendRow, legendRows } from './legendRows.ts'
import { legendWords } from './legendWords.ts'
import { useRoom } from './useRoom.ts'
import './legend.css'

export interface LegendProps {
  readonly locale: Locale
  readonly colorBy: ColorBy
  readonly onColorBy: (colorBy: ColorBy) => void
  readonly layers: LayerSwitches
  readonly onLayers: (layers: LayerSwitches) => void
  /** Counts by the field that plots are coloured by; null until counted or where hidden. */
  readonly choices: readonly FacetChoice[] | null
}

/** Map width from which the whole legend may stand on it; below, its swatches do. */
const ROOM = 860

/** What the colours and signs mean, how much there is of each, and which layers are drawn. */
export function Legend({ locale, colorBy, onColorBy, layers, onLayers, choices }: LegendProps) {
  const words = legendWords[locale]
  const place = useRef<HTMLElement>(null)
  const roomy = useRoom(place, ROOM)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? roomy
  const body = useId()
  const rows = legendRows(colorBy, choices, locale, words.unset)
  return (
    <section ref={place} className="legend" aria-label={words.legend}>
      <button
        type="button"
        className="legend-head"
        aria-expanded={open}
        aria-controls={body}
        title={open ? words.close : words.open}
        onClick={() => setChosen(!open)}
      >
        {words.legend}
        {!open && <small>{listOf[colorBy].label[locale]}</small>}
        <ChevronDown aria-hidden="true" size={16} />
      </button>
      {!open && (
        <ul className="legend-strip">
          {rows.map((row) => (
            <li key={row.value} title={row.label} data-unset={row.value === null || undefined}>
              <Swatch row={row} />
              <span className="unseen">{row.label}</span>
            </li>
          ))}
        </ul>
      )}
      <div id={body} className="legend-body" hidden={!open}>
        <fieldset className="legend-switch">
          <legend className="unseen">{words.colorBy}</legend>
          {colorings.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name={`${body}-color`}
                checked={name === colorBy}
                onChange={() => onColorBy(name)}
              />
              {listOf[name].label[locale]}
            </label>
          ))}
        </fieldset>
        <ul className="legend-rows" title={words.samples}>
          {rows.map((row) => (
            <li
              key={row.value}
              data-none={row.count === 0 || undefined}
              data-unset={row.value === null || undefined}
            >
              <Swatch row={row} />
              <span className="legend-label">{row.label}</span>
              <span className="legend-count">
                {row.count === undefined ? '·' : words.plots(formatCount(row.count, locale))}
              </span>
              <span className="legend-area">
                {row.areaMu === undefined ? '' : words.mu(formatMuShort(row.areaMu, locale))}
              </span>
            </li>
          ))}
        </ul>
        <LayerSwitchList layers={layers} onLayers={onLayers} locale={locale} words={words} />
      </div>
    </section>
  )
}

/** Colour and sign of a value as they stand on the plot. */
function Swatch({ row }: { readonly row: LegendRow }) {
  return (
    <span className="legend-swatch" style={{ '--swatch': row.color } as CSSProperties}>
      <b aria-hidden="true">{row.mark}</b>
    </span>
  )
}
