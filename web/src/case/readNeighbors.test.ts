import { expect, test } from 'vitest'
import { readNeighbors } from './readNeighbors.ts'

test('codes are read however they are set apart, once each', () => {
  expect(readNeighbors('350504-sy-0001，350504-SY-0002\n350504-SY-0001 ')).toEqual([
    { code: '350504-SY-0001' },
    { code: '350504-SY-0002' },
  ])
  expect(readNeighbors('  ')).toEqual([])
})
