import type { Locale } from '@panhuo/shared/words/label'
import { ChevronDown } from 'lucide-react'
import { type CSSProperties, useId, useState } from 'react'
import type { FacetChoice } from '../filter/facets.ts'
import { listOf } from '../map/marks.ts'
import { usePhone } from '../shell/media.ts'
import { type ColorBy, colorings, type LayerSwitches } from '../url/view.ts'
import { formatCount, formatMuShort } from '../words/format.ts'
import { LayerSwitchList } from './LayerSwitchList.tsx'
import { legendRows } from './legendRows.ts'
import { legendWords } from './legendWords.ts'
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

/** What the colours and signs mean, how much there is of each, and which layers are drawn. */
export function Legend({ locale, colorBy, onColorBy, layers, onLayers, choices }: LegendProps) {
  const words = legendWords[locale]
  const phone = usePhone()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? !phone
  const body = useId()
  const rows = open ? legendRows(colorBy, choices, locale, words.unset) : []
  return (
    <section className="legend" aria-label={words.legend}>
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
          {rows.map(({ value, label, mark, color, count, areaMu }) => (
            <li
              key={value}
              data-none={count === 0 || undefined}
              data-unset={value === null || undefined}
            >
              <span className="legend-swatch" style={{ '--swatch': color } as CSSProperties}>
                <b>{mark}</b>
              </span>
              <span className="legend-label">{label}</span>
              <span className="legend-count">
                {count === undefined ? '·' : words.plots(formatCount(count, locale))}
              </span>
              <span className="legend-area">
                {areaMu === undefined ? '' : words.mu(formatMuShort(areaMu, locale))}
              </span>
            </li>
          ))}
        </ul>
        <LayerSwitchList layers={layers} onLayers={onLayers} locale={locale} words={words} />
      </div>
    </section>
  )
}
