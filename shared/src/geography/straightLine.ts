import { type Metres, toMetres } from './localFrame.ts'
import { mainRoad } from './mainRoad.ts'
import { placeLabels } from './placeLabels.ts'
import type { Position } from './position.ts'
import { railway } from './railway.ts'
import { river } from './river.ts'

/** How far something is as the crow flies, and how well its own place is known. */
export interface StraightLine {
  readonly id: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly metres: number
  readonly accuracyM: number
}

interface Landmark extends Omit<StraightLine, 'metres'> {
  readonly line: readonly Position[]
}

const points = placeLabels
  .filter(({ kind }) => kind === 'OFFICE' || kind === 'LANDMARK')
  .map(({ zh, en, accuracyM, position }) => ({
    id: en,
    name: { zh, en },
    accuracyM,
    line: [position],
  }))

const landmarks: readonly Landmark[] = [
  { id: 'mainRoad', name: mainRoad.name, accuracyM: mainRoad.accuracyM, line: mainRoad.line },
  { id: 'railway', name: railway.name, accuracyM: railway.accuracyM, line: railway.line },
  { id: 'river', name: river.name, accuracyM: river.accuracyM, line: river.line },
  ...points,
]

/** Straight-line distances to the landmarks that are drawn, in metres, the nearest first. */
export function straightLines(from: Position): readonly StraightLine[] {
  const at = toMetres(from)
  return landmarks
    .map(({ line, ...landmark }) => ({ ...landmark, metres: distanceTo(at, line.map(toMetres)) }))
    .sort((a, b) => a.metres - b.metres)
}

/** Metres from a point to the nearest point of a line, or to the one point that it is. */
function distanceTo(at: Metres, line: readonly Metres[]): number {
  const [first = at] = line
  const legs = line.slice(1).map((end, index) => toLeg(at, line[index] as Metres, end))
  return Math.min(Math.hypot(at[0] - first[0], at[1] - first[1]), ...legs)
}

function toLeg([x, y]: Metres, [fromX, fromY]: Metres, [toX, toY]: Metres): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy)
}
