import { expect, test } from 'vitest'
import { boxAround, boxOf, frameOf, placeIn, scaleLength, shapePath } from './frame.ts'

const box = [118.62, 24.98, 118.63, 24.99]

test('a box lies in its frame with room around it, true to shape', () => {
  const frame = frameOf(box, 400, 300)
  const [left, bottom] = placeIn(frame, [118.62, 24.98])
  const [right, top] = placeIn(frame, [118.63, 24.99])
  expect(left + right).toBeCloseTo(400, 0)
  expect(bottom + top).toBeCloseTo(300, 0)
  expect(top).toBeGreaterThanOrEqual(35)
  // A degree of longitude is shorter than one of latitude here.
  expect((right - left) / (bottom - top)).toBeCloseTo(100_962 / 110_773, 2)
  const shown = boxOf(frame)
  expect(shown[0]).toBeLessThan(118.62)
  expect(shown[3]).toBeGreaterThan(24.99)
})

test('a tiny box is not blown up without end, and no boxes have no box', () => {
  expect(frameOf([118.62, 24.98, 118.62001, 24.98001], 400, 300).metresPerUnit).toBe(0.35)
  expect(boxAround([null])).toBeNull()
  expect(boxAround([box, null, [118.61, 24.985, 118.625, 25]])).toEqual([118.61, 24.98, 118.63, 25])
})

test('the scale bar is a round length that fits', () => {
  expect(scaleLength(1, 120)).toBe(100)
  expect(scaleLength(2.7, 100)).toBe(200)
  expect(scaleLength(6, 100)).toBe(500)
})

test('only areas have a path', () => {
  const frame = frameOf(box, 400, 300)
  expect(shapePath(frame, { type: 'Point', coordinates: [118.62, 24.98] })).toBe('')
  expect(shapePath(frame, null)).toBe('')
  const ring = [
    [118.62, 24.98],
    [118.63, 24.98],
    [118.63, 24.99],
    [118.62, 24.98],
  ]
  expect(shapePath(frame, { type: 'Polygon', coordinates: [ring] })).toMatch(
    /^M[\d. ]+(L[\d. ]+){3}Z$/,
  )
})
