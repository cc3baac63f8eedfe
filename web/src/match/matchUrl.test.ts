import { expect, test } from 'vitest'
import { readHard, readWeights, writeHard, writeWeights } from './matchUrl.ts'

test('weights are read as they were written, and nonsense is left out', () => {
  const weights = { AREA: 3, DATE: 0 } as const
  expect(readWeights(writeWeights(weights))).toEqual(weights)
  expect(readWeights('AREA:11,FAME:3,DATE:x,USE:,POWER:2.5')).toEqual({ POWER: 2.5 })
  expect(readWeights(undefined)).toEqual({})
})

test('no hard aspect is another thing than the usual ones', () => {
  expect(readHard(writeHard(null))).toBeNull()
  expect(readHard(writeHard([]))).toEqual([])
  expect(readHard(writeHard(['AREA', 'USE']))).toEqual(['AREA', 'USE'])
})
