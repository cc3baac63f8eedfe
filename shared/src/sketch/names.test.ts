import { expect, test } from 'vitest'
import { labelSpot, nameSpot, placedNames } from './names.ts'

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
  expect(nameSpot(line, camera, 2, [taken])).toEqual([-240, 0])
})

test('what is said of a small shape stands above it', () => {
  const box = { west: 0, east: 100, top: -80, bottom: 0 }
  expect(labelSpot(box, '2', 15)).toEqual([50, -40])
  expect(labelSpot(box, '万虹路沿线样例地块', 15)).toEqual([50, -95])
})

test('names are whole and lie over no other; one without room is left out', () => {
  const across = (y: number) => ({
    line: [
      [-900, y],
      [900, y],
    ] as const,
  })
  const camera = { x: 0, y: 0, span: 1000 }
  const ground = { camera, ratio: 2, letter: 40, taken: [] }
  const at = (names: readonly { readonly spot: readonly number[] }[]) =>
    names.map(({ spot }) => spot)
  expect(at(placedNames([across(0), across(10)], () => '万虹路', ground))).toEqual([
    [0, 0],
    [-252, 10],
  ])
  // Twenty letters are 800 m: the middle may move by 88 m at most, and there is one place.
  const long = '一二三四五六七八九十一二三四五六七八九十'
  expect(at(placedNames([across(0), across(10)], () => long, ground))).toEqual([[0, 0]])
  expect(placedNames([across(0)], () => `${long}${long}`, ground)).toEqual([])
})
