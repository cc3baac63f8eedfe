import { expect, it } from 'vitest'
import { pointed } from './ids.ts'
import { at, near, topmost } from './pointer.ts'

const feature = (layer: string, source: string, code: string) =>
  ({ layer: { id: layer }, source, properties: { code } }) as unknown as Parameters<
    typeof topmost
  >[0][number]

it('lets a plot win over the park and zone under it', () => {
  const found = topmost([
    feature(pointed.zoneFills, 'zones', 'Z1'),
    feature(pointed.parcelFills, 'parcels', '350504-SY-0001'),
    feature(pointed.parkFills, 'parks', 'P1'),
  ])
  expect(found?.target).toEqual({ layer: 'parcels', code: '350504-SY-0001' })
})

it('finds nothing on bare ground', () => {
  expect(topmost([])).toBeNull()
})

/** A map without zoom, on which a degree is a pixel and features stand where they are. */
function flatMap(features: { layer: string; code: string; x: number; y: number }[]) {
  const drawn = features.map(({ x, y, layer, code }) => ({
    ...feature(layer, 'parcels', code),
    geometry: { type: 'Point', coordinates: [x, y] },
  }))
  type Place = [number, number] | [[number, number], [number, number]]
  const map = {
    getLayer: () => true,
    project: ([x, y]: [number, number]) => ({ x, y }),
    queryRenderedFeatures(place: Place, { layers }: { layers: string[] }) {
      const [low, high] = Array.isArray(place[0]) ? place : [place, place]
      const [left, top] = low as [number, number]
      const [right, bottom] = high as [number, number]
      return drawn.filter(({ layer, geometry: { coordinates } }) => {
        const [x = 0, y = 0] = coordinates
        return layers.includes(layer.id) && x >= left && x <= right && y >= top && y <= bottom
      })
    },
  }
  return map as unknown as Parameters<typeof at>[0]
}

it('lets a mouse miss a dot by a little and finds the nearest, but no outline', () => {
  const map = flatMap([
    { layer: pointed.parcelDots, code: 'far', x: 13, y: 10 },
    { layer: pointed.parcelDots, code: 'close', x: 8, y: 9 },
    { layer: pointed.parcelFills, code: 'outline', x: 40, y: 40 },
  ])
  expect(at(map, { x: 10, y: 10 })?.target?.code).toBe('close')
  expect(at(map, { x: 13, y: 10 })?.target?.code).toBe('far')
  expect(at(map, { x: 20, y: 10 })).toBeNull()
  expect(at(map, { x: 42, y: 40 })).toBeNull()
  expect(near(map, { x: 42, y: 40 })?.target?.code).toBe('outline')
  expect(near(map, { x: 10, y: 10 }, [pointed.parcelFills])).toBeNull()
})
