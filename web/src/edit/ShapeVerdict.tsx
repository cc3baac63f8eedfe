import { toMu } from '@panhuo/shared/measure/units'
import type { MultiPolygon } from 'geojson'
import { formatMu, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { NamedMeasure } from './shapeQuery.ts'
import { shapeWords } from './shapeWords.ts'
import { isWithinTolerance } from './tolerance.ts'
import { useShapeCheck } from './useShapeCheck.ts'

interface Props {
  /** The shape of the last step. */
  readonly geometry: MultiPolygon
  /** Area under the pointer, m². */
  readonly areaM2: number
  /** Recorded area, m²; null for a new plot. */
  readonly recorded: number | null
  readonly except: readonly string[]
}

/** Land as drawn beside the recorded one, and what the server says of the shape. */
export function ShapeVerdict({ geometry, areaM2, recorded, except }: Props) {
  const words = useWords(shapeWords)
  const locale = useLocale()
  const check = useShapeCheck(geometry, except)
  const verdict = check.data
  const said = verdict && 'message' in verdict ? verdict.message : check.error?.message
  const found = verdict && 'overlaps' in verdict ? verdict : undefined
  const named = (list: readonly NamedMeasure[], tell: (name: string, size: string) => string) =>
    list.map(({ code, name, measure }) => (
      <li key={code}>{tell(`${name} ${code}`, formatNumber(measure, 2, locale))}</li>
    ))
  return (
    <div className="shape-verdict" data-testid="shape-verdict">
      <p className="draw-figures">{words.drawn(formatMu(toMu(areaM2), locale))}</p>
      {recorded !== null && (
        <p>
          {words.recorded(
            formatMu(toMu(recorded), locale),
            signed(((areaM2 - recorded) / recorded) * 100, locale),
          )}{' '}
          {isWithinTolerance(areaM2, recorded) ? (
            words.within
          ) : (
            <strong className="form-wrong">{words.beyond}</strong>
          )}
        </p>
      )}
      <div aria-live="polite" aria-busy={check.isFetching}>
        {said && <p className="form-wrong">{said}</p>}
        {found && found.outsideM !== null && (
          <p>{words.outside(formatNumber(found.outsideM, 0, locale))}</p>
        )}
        {found && found.overlaps.length > 0 && (
          <div className="form-wrong">
            <p>{words.overlaps}</p>
            <ul>{named(found.overlaps, words.overlap)}</ul>
          </div>
        )}
        {found && found.gaps.length > 0 && (
          <div>
            <p>{words.gaps}</p>
            <ul>{named(found.gaps, words.gap)}</ul>
          </div>
        )}
        {found && found.overlaps.length === 0 && <p>{words.sound}</p>}
      </div>
    </div>
  )
}

function signed(difference: number, locale: 'zh' | 'en'): string {
  // What rounds to nothing has no sign.
  const share = Math.abs(difference) < 0.005 ? 0 : difference
  return `${share > 0 ? '+' : ''}${formatNumber(share, 2, locale)} %`
}
