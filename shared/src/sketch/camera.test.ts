import { expect, test } from 'vitest'
import { besidePanel, between, boxOf, cameraOver, scaleLength, viewBoxOf } from './camera.ts'
import { ground, groundNames, shapePath, streetPaths } from './ground.ts'

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [118.62, 24.986],
      [118.63, 24.986],
      [118.63, 24.996],
      [118.62, 24.996],
      [118.62, 24.986],
    ],
  ],
} as GeoJSON.Polygon

test('shapes stand in metres from the middle of the street, south down', () => {
  expect(shapePath(square)).toBe('M0 0L1010 0L1010 -1108L0 -1108L0 0Z')
  expect(boxOf([square, null])).toEqual({ west: 0, east: 1010, top: -1108, bottom: 0 })
  expect(boxOf([null])).toBeNull()
  expect(shapePath({ type: 'Point', coordinates: [118, 24] })).toBe('')
})

test('a camera holds what it is to show, with room around it', () => {
  const camera = cameraOver([square], 1.5, 1)
  expect(camera).toEqual({ x: 505, y: -554, span: 3324 })
  expect(camera && viewBoxOf(camera, 1.5)).toBe('-1157 -1662 3324 2216')
  expect(cameraOver([null], 1)).toBeNull()
})

test('a panel covers nothing of what is shown', () => {
  const free = besidePanel({ x: 0, y: 0, span: 600 }, 0.6)
  expect(free).toEqual({ x: 200, y: 0, span: 1000 })
  expect([free.x - free.span / 2, free.x - free.span / 2 + free.span * 0.6]).toEqual([-300, 300])
})

test('a flight begins and ends where it should, and rises over a long way', () => {
  const from = { x: 0, y: 0, span: 600 }
  const to = { x: 4000, y: 0, span: 800 }
  expect(between(from, to, 0)).toEqual(from)
  const end = between(from, to, 1)
  expect([end.x, Math.round(end.span)]).toEqual([4000, 800])
  expect(between(from, to, 0.5).span).toBeGreaterThan(2000)
})

test('the scale bar has a round length', () => {
  expect([600, 1300, 4000, 26_000].map(scaleLength)).toEqual([100, 200, 500, 5000])
})

test('the ground is there', () => {
  expect(Object.values(ground).every((path) => path.startsWith('M'))).toBe(true)
  expect(streetPaths.map(({ streetClass }) => streetClass)).toEqual([
    'LOCAL',
    'SECONDARY',
    'MAIN',
    'TRUNK',
  ])
  expect(groundNames.map(({ name }) => name.zh)).toContain('万虹路')
})
