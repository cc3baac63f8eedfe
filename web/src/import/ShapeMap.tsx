import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { mainRoad } from '@panhuo/shared/geography/mainRoad'
import { river } from '@panhuo/shared/geography/river'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { useId } from 'react'
import { PICTURE, type Projection, pathOf, projectionOf } from '../area/picture.ts'
import { useWords } from '../words/locale.tsx'
import { freeCorner } from './freeCorner.ts'
import { importWords } from './importWords.ts'
import './shapeMap.css'

export interface DrawnShape {
  readonly key: string
  readonly geometry: GeoJSON.Geometry | null
  readonly tone: string
  readonly title: string
}

interface Props {
  readonly shapes: readonly DrawnShape[]
  /** What to show: west, south, east, north. */
  readonly box: readonly number[]
  readonly mark?: readonly [number, number] | null
}

/** The district in a few lines, and shapes on it; drawn without a map, so it shows any place at once. */
export function ShapeMap({ shapes, box, mark }: Props) {
  const words = useWords(importWords)
  const clip = useId()
  const at = projectionOf(roomy(box))
  const shown = shapes.map(({ geometry }) => geometry)
  const corner = freeCorner(shown, at, INSET)
  const [x = 0, y = 0] = mark ? at(mark[0], mark[1]) : []
  return (
    <svg
      className="import-map"
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      role="img"
      aria-label={words.mapLabel}
    >
      <clipPath id={clip}>
        <rect width={PICTURE.width} height={PICTURE.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path className="import-district" d={lineOf(districtOutline.ring, at)} />
        <path className="import-street" d={lineOf(streetOutline.ring, at)} />
        <path className="import-river" d={lineOf(river.ring, at)} />
        <path className="import-road" d={lineOf(mainRoad.line, at)} />
        {shapes.map(({ key, geometry, tone, title }) => (
          <path key={key} className="import-shape" data-tone={tone} d={pathOf(geometry, at)}>
            <title>{title}</title>
          </path>
        ))}
        <Inset box={box} corner={corner} />
        {mark && <circle className="import-mark" cx={x} cy={y} r="6" />}
      </g>
    </svg>
  )
}

const whole = projectionOf(boxOf(districtOutline.ring))
const INSET = 0.28

/** Where in the district the picture is. */
function Inset({
  box,
  corner,
}: {
  readonly box: readonly number[]
  readonly corner: readonly [number, number]
}) {
  const [west = 0, south = 0, east = 0, north = 0] = box
  const [x, y] = whole((west + east) / 2, (south + north) / 2)
  const { width, height } = PICTURE
  return (
    <g transform={`translate(${corner.join(' ')}) scale(${INSET})`}>
      <rect className="import-inset" width={width} height={height} />
      <path className="import-inset-line" d={`${lineOf(districtOutline.ring, whole)}Z`} />
      <path className="import-river" d={lineOf(river.ring, whole)} />
      <circle className="import-inset-mark" cx={x} cy={y} r="12" />
    </g>
  )
}

function boxOf(points: readonly (readonly number[])[]): number[] {
  const [lons, lats] = [0, 1].map((index) => points.map((point) => point[index] ?? 0))
  return [
    Math.min(...(lons ?? [])),
    Math.min(...(lats ?? [])),
    Math.max(...(lons ?? [])),
    Math.max(...(lats ?? [])),
  ]
}

function lineOf(points: readonly (readonly number[])[], at: Projection): string {
  return `M${points.map(([lon = 0, lat = 0]) => at(lon, lat).join(' ')).join('L')}`
}

/** A fifth more on each side, and never closer than some two hundred metres. */
function roomy([west = 0, south = 0, east = 0, north = 0]: readonly number[]): number[] {
  const across = Math.max(0.002, (east - west) * 1.4) / 2
  const up = Math.max(0.0015, (north - south) * 1.4) / 2
  const [lon, lat] = [(west + east) / 2, (south + north) / 2]
  return [lon - across, lat - up, lon + across, lat + up]
}
