import { expect, it } from 'vitest'
import { boxOfCamera } from './boxOfCamera.ts'

const none = { top: 0, right: 0, bottom: 0, left: 0 }

it('shows the whole world on one tile', () => {
  const box = boxOfCamera({ zoom: 0, lat: 0, lon: 0 }, 512, 512, none)
  expect(box).toEqual([-180, -85.05113, 180, 85.05113])
})

it('leaves out what panels cover', () => {
  const camera = { zoom: 14, lat: 24.98, lon: 118.62 }
  const [west = 0, , east = 0] = boxOfCamera(camera, 1000, 600, none)
  const [free = 0, , freeEast = 0] = boxOfCamera(camera, 1000, 600, {
    ...none,
    left: 250,
    right: 500,
  })
  expect((free - west) / (east - west)).toBeCloseTo(0.25, 3)
  expect((freeEast - west) / (east - west)).toBeCloseTo(0.5, 3)
})
