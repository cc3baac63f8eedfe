import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { areaQuery, inside, plotsQuery } from './areaQuery.ts'
import { nearby } from './nearby.ts'
import { PICTURE, pathOf, projectionOf } from './picture.ts'

const schema = buildSchema(schemaText)

it.each([areaQuery('parks'), areaQuery('zones'), plotsQuery])(
  'asks what the schema knows',
  (query) => {
    expect(validate(schema, parse(query))).toEqual([])
  },
)

it('means "inside" by outline, or by what is recorded where none is drawn', () => {
  expect(inside('zones', { code: 'Z', bbox: [0, 0, 1, 1] })).toEqual({ within: { zone: 'Z' } })
  expect(inside('parks', { code: 'P', bbox: null })).toEqual({ park: { in: ['P'] } })
})

describe('places nearby', () => {
  const place = (code: string, centroid: GeoJSON.Geometry | null) => ({
    ...{ code, name: code, kind: 'FACILITY', accuracyM: 500 },
    centroid,
  })
  const point = (lon: number, lat: number): GeoJSON.Point => ({
    type: 'Point',
    coordinates: [lon, lat],
  })

  it('come closest first, within the distance, and only with a position', () => {
    const found = nearby(
      point(118.62, 24.98),
      [
        place('far', point(118.72, 24.98)),
        place('close', point(118.62, 24.981)),
        place('nowhere', null),
        place('closer', point(118.62, 24.98)),
      ],
      2000,
    )
    expect(found.map(({ place: { code } }) => code)).toEqual(['closer', 'close'])
    expect(found[1]?.metres).toBeCloseTo(111.2, 0)
  })

  it('are none without a centre', () => {
    expect(nearby(null, [place('close', point(118.62, 24.98))], 2000)).toEqual([])
  })
})

it('draws an outline inside the picture, north up', () => {
  const at = projectionOf([118.6, 24.97, 118.61, 24.98])
  const [left, bottom] = at(118.6, 24.97)
  const [right, top] = at(118.61, 24.98)
  expect(right).toBeGreaterThan(left)
  expect(bottom).toBeGreaterThan(top)
  expect([left, bottom, right, top].every((value) => value >= PICTURE.margin - 0.001)).toBe(true)
  const ring = [
    [118.6, 24.97],
    [118.61, 24.97],
    [118.61, 24.98],
    [118.6, 24.97],
  ]
  expect(pathOf({ type: 'Polygon', coordinates: [ring] }, at)).toMatch(/^M[\d.]+ [\d.]+L.+Z$/)
  expect(pathOf({ type: 'Point', coordinates: [0, 0] }, at)).toBe('')
})
