import { describe, expect, it } from 'vitest'
import { areaOf, MOST_CORNERS, readArea } from './areaFile.ts'

const ring = [
  [118.6, 24.9],
  [118.7, 24.9],
  [118.7, 25.0000004],
  [118.6, 24.9],
]
const polygon = { type: 'Polygon', coordinates: [ring] }
const rounded = [ring.map(([lon = 0, lat = 0]) => [lon, Number(lat.toFixed(6))])]

describe('an area from a file', () => {
  it('is the polygon of a geometry, a feature or a collection', () => {
    const feature = { type: 'Feature', properties: {}, geometry: polygon }
    const point = { type: 'Feature', geometry: { type: 'Point', coordinates: [118.6, 24.9] } }
    const collection = { type: 'FeatureCollection', features: [point, feature] }
    for (const file of [polygon, feature, collection]) {
      expect(readArea(JSON.stringify(file))).toEqual({ type: 'Polygon', coordinates: rounded })
    }
    expect(readArea(`\uFEFF${JSON.stringify(polygon)}`)).toMatchObject({ type: 'Polygon' })
  })

  it('is all polygons together where there are several', () => {
    const several = { type: 'GeometryCollection', geometries: [polygon, polygon] }
    expect(readArea(JSON.stringify(several))).toEqual({
      type: 'MultiPolygon',
      coordinates: [rounded, rounded],
    })
  })

  it('says when the file itself is gone', async () => {
    const gone = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    expect(await areaOf({ text: gone })).toBe('lost')
    expect(await areaOf(new Blob([JSON.stringify(polygon)]))).toMatchObject({ type: 'Polygon' })
  })

  it('says what is wrong', () => {
    expect(readArea('{')).toBe('unreadable')
    expect(readArea('null')).toBe('noArea')
    expect(readArea('{"type":"Polygon","coordinates":[[1,2]]}')).toBe('noArea')
    expect(readArea('{"type":"Point","coordinates":[118.6,24.9]}')).toBe('noArea')
    const metres = { type: 'Polygon', coordinates: [[[40360000, 2764000]]] }
    expect(readArea(JSON.stringify(metres))).toBe('notDegrees')
    const long = { type: 'Polygon', coordinates: [Array(MOST_CORNERS + 1).fill([118.6, 24.9])] }
    expect(readArea(JSON.stringify(long))).toBe('tooManyCorners')
  })
})
