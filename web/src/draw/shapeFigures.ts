import { toHectares, toMu } from '@panhuo/shared/measure/units'
import type { Locale } from '@panhuo/shared/words/label'
import type { Polygon } from 'geojson'
import { formatMuShort, formatNumber } from '../words/format.ts'
import type { DrawWords } from './drawWords.ts'
import { ringAreaM2 } from './shapeGeometry.ts'

/** The land of a drawing in 亩 and hectares; empty while it is no more than a line. */
export function areaWords(shape: Polygon | null, words: DrawWords, locale: Locale): string {
  const ring = shape?.coordinates[0] ?? []
  const areaM2 = ring.length > 3 ? ringAreaM2(ring) : 0
  if (areaM2 === 0) return ''
  return words.area(
    formatMuShort(toMu(areaM2), locale),
    formatNumber(toHectares(areaM2), 2, locale),
  )
}
