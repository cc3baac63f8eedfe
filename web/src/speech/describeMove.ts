import type { Position } from '@panhuo/shared/geography/position'
import type { Box } from '../map/target.ts'
import type { SpeechWords } from './speechWords.ts'

/** What the map shows: its zoom and middle, and the box that panels leave free, degrees. */
export interface Sight {
  readonly zoom: number
  readonly center: Position
  readonly box: Box
}

const KILOMETRES_PER_DEGREE = 111.2
/** Smaller changes are rounding, not movement. */
const ZOOM_STEP = 0.05
const MOVED_SHARE = 0.02

/** How the map moved, how much ground it shows and how many plots; one sentence to be spoken. */
export function describeMove(from: Sight, to: Sight, plots: number, words: SpeechWords): string {
  const [west, south, east, north] = to.box
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const width = (east - west) * narrow * KILOMETRES_PER_DEGREE
  const height = (north - south) * KILOMETRES_PER_DEGREE
  return [moved(from, to, narrow, words), words.sight(figure(width), figure(height), plots)]
    .filter((part) => part !== '')
    .join(words.comma)
}

function moved(from: Sight, to: Sight, narrow: number, words: SpeechWords): string {
  if (to.zoom > from.zoom + ZOOM_STEP) return words.closer
  if (to.zoom < from.zoom - ZOOM_STEP) return words.farther
  const across = (to.center[0] - from.center[0]) * narrow
  const up = to.center[1] - from.center[1]
  const least = (to.box[3] - to.box[1]) * MOVED_SHARE
  if (Math.hypot(across, up) < least) return ''
  const turn = Math.round((Math.atan2(across, up) / Math.PI) * 4)
  return words.movedTo(words.directions[(turn + 8) % 8] ?? '')
}

/** Kilometres with as many digits as one can listen to. */
function figure(kilometres: number): string {
  return kilometres >= 10 ? kilometres.toFixed(0) : kilometres.toFixed(kilometres < 1 ? 2 : 1)
}
