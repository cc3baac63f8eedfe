import { expect, test } from 'vitest'
import { labelSpot, nameSpot } from './names.ts'

test('the name of a line stands in the middle of what is seen of it', () => {
  const camera = { x: 0, y: 0, span: 1000 }
  const line = [
    [-5000, 100],
    [100, 100],
    [100, 5000],
  ] as const
  // Seen from x = -420 to 100 and from y = 100 to 210, 630 m in all.
  expect(nameSpot(line, camera, 2)).toEqual([-105, 100])
  expect(nameSpot([line[0], [-4000, 0]], camera, 2)).toBeNull()
  expect(
    nameSpot(
      [
        [0, -50],
        [0, -50],
      ],
      camera,
      2,
    ),
  ).toEqual([0, -50])
})

test('a name makes way for what is spoken of', () => {
  const line = [
    [-400, 0],
    [400, 0],
  ] as const
  const camera = { x: 0, y: 0, span: 1000 }
  const taken = { west: -60, east: 60, top: -40, bottom: 40 }
  expect(nameSpot(line, camera, 2)).toEqual([0, 0])
  expect(nameSpot(line, camera, 2, taken)).toEqual([-240, 0])
})

test('what is said of a small shape stands above it', () => {
  const box = { west: 0, east: 100, top: -80, bottom: 0 }
  expect(labelSpot(box, '2', 15)).toEqual([50, -40])
  expect(labelSpot(box, '万虹路沿线样例地块', 15)).toEqual([50, -95])
})
