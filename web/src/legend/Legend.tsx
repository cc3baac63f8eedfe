import { maySee, type Role } from '@panhuo/shared/access/access'
import { coloredField, colorings, isClassed } from '@panhuo/shared/parcel/parcelColoring'
import type { Locale } from '@panhuo/shared/words/label'
import { ChevronDown } from 'lucide-react'
import { memo, useId, useRef, useState } from 'react'
import type { Coloring, LayerSwitches } from '../url/view.ts'
import { formatCount, formatMuShort } from '../words/format.ts'
import { BreaksEditor } from './BreaksEditor.tsx'
import { DotSizes } from './DotSizes.tsx'
import { LayerSwitchList } from './LayerSwitchList.tsx'
import { type ClassCount, type LegendRow, legendRows } from './legendRows.ts'
import { legendWords } from './legendWords.ts'
import { swatchStyle } from './swatchStyle.ts'
import { useRoom } from './useRoom.ts'
import './legend.css'

export interface LegendProps {
  readonly locale: Locale
  readonly role: Role
  readonly coloring: Coloring
  readonly onColoring: (coloring: Coloring) => void
  readonly layers: LayerSwitches
  readonly onLayers: (layers: LayerSwitches) => void
  /** Counts by the field that plots are colored by; null until counted or where hidden. */
  readonly counts: readonly ClassCount[] | null
}

/** Map widths from which the whole legend may stand on it, and swatches with their names; below, swatches do. */
const ROOM = { whole: 860, names: 480 }

/** What the colours and signs mean, how much there is of each, and which layers are drawn. */
export const Legend = memo(LegendOf)

function LegendOf(props: LegendProps) {
  const { locale, role, coloring, onColoring, layers, onLayers, counts } = props
  const { colorBy } = coloring
  const words = legendWords[locale]
  const place = useRef<HTMLElement>(null)
  const roomy = useRoom(place, ROOM.whole)
  const named = useRoom(place, ROOM.names)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? roomy
  const body = useId()
  const rows = legendRows(coloring, counts, locale, words.unset)
  const offered = colorings.filter((name) => maySee(role, coloredField(name)))
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
        {!open && <small>{coloredField(colorBy)[locale]}</small>}
        <ChevronDown aria-hidden="true" size={16} />
      </button>
      {!open && (
        <ul className="legend-strip" data-named={named || undefined}>
          {rows.map((row) => (
            <li key={row.value} title={row.label} data-unset={row.value === null || undefined}>
              <Swatch color={row.color} mark={row.mark} />
              <span className={named ? undefined : 'unseen'}>{row.label}</span>
            </li>
          ))}
        </ul>
      )}
      <div id={body} className="legend-body" hidden={!open}>
        <fieldset className="legend-switch">
          <legend className="unseen">{words.colorBy}</legend>
          {offered.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name={`${body}-color`}
                checked={name === colorBy}
                onChange={() => onColoring({ colorBy: name, breaks: null })}
              />
              {coloredField(name)[locale]}
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
              <Swatch color={row.color} mark={row.mark} />
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
        {isClassed(colorBy) && <BreaksEditor key={colorBy} colorBy={colorBy} />}
        <DotSizes words={words} />
        <LayerSwitchList
          layers={layers}
          onLayers={onLayers}
          locale={locale}
          words={words}
          lights={maySee(role, { access: 'S' })}
        />
      </div>
    </section>
  )
}

/** Colour and sign of a value as they stand on the plot. */
const Swatch = memo(({ color, mark }: Pick<LegendRow, 'color' | 'mark'>) => (
  <span className="legend-swatch" style={swatchStyle(color)}>
    <b aria-hidden="true">{mark}</b>
  </span>
))
