import { BUFFER, EXTENT } from '@panhuo/shared/tile/grid'
import { expect, it } from 'vitest'
import { litPlots } from './litPlots.ts'

const Z = 13
/** Degrees east of a place in units of tiles of that zoom, and north of it. */
const east = (units: number) => (units / (EXTENT * 2 ** Z) - 0.5) * 360
const north = (units: number) => {
  const turn = Math.PI * (1 - (2 * units) / (EXTENT * 2 ** Z))
  return (Math.atan(Math.sinh(turn)) * 180) / Math.PI
}
const [left, top] = [6795 * EXTENT, 3508 * EXTENT]
const ring = (...corners: [number, number][]) =>
  [...corners, corners[0] as [number, number]].map(([x, y]) => [east(left + x), north(top + y)])
const piece = (coordinates: number[][][]) => ({
  properties: { code: 'A' },
  geometry: { type: 'Polygon' as const, coordinates },
})
const edgesOf = (coordinates: number[][][]) =>
  litPlots([piece(coordinates)], Z).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [],
  )

it('keeps every edge of a plot inside one tile', () => {
  const whole = ring([100, 100], [300, 100], [300, 300], [100, 300])
  expect(edgesOf([whole])).toEqual([whole])
})

it('draws no line where the tile was cut, on whichever side', () => {
  const beyond = EXTENT + BUFFER
  const cutEast = ring([4000, 100], [beyond, 110], [beyond, 290], [4000, 300])
  expect(edgesOf([cutEast])).toEqual([cutEast.slice(0, 2), cutEast.slice(2)])
  const cutNorth = ring([100, -BUFFER], [200, -BUFFER], [210, 90], [90, 80])
  expect(edgesOf([cutNorth])).toEqual([cutNorth.slice(1)])
})

it('keeps an edge between two cuts, and the ring of a hole', () => {
  const beyond = EXTENT + BUFFER
  const corner = ring([-BUFFER, 200], [120, beyond], [-BUFFER, beyond])
  const hole = ring([-20, 4000], [-10, 4010], [-20, 4010])
  expect(edgesOf([corner, hole])).toEqual([corner.slice(0, 2), hole])
})

it('gives each surface of a plot in two pieces', () => {
  const one = piece([ring([4000, 100], [4160, 100], [4160, 300], [4000, 300])])
  const other = piece([ring([4032, 100], [4300, 100], [4300, 300], [4032, 300])])
  const kinds = litPlots([one, other], Z).features.map(({ geometry }) => geometry.type)
  expect(kinds).toEqual(['Polygon', 'MultiLineString', 'Polygon', 'MultiLineString'])
})

it('gives a plot that is a dot as its point', () => {
  const dot = {
    properties: { code: 'A' },
    geometry: { type: 'Point' as const, coordinates: [118.6, 25] },
  }
  expect(litPlots([dot], 11).features).toEqual([{ type: 'Feature', ...dot }])
})
