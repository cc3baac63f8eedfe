import { expect, test } from 'vitest'
import { findingSentence } from '../import/findings.ts'
import { shapeFaultInChinese } from './shapeFault.ts'

test('a known fault is said in Chinese with its place, an unknown one as it stands', () => {
  expect(shapeFaultInChinese('Self-intersection[118.6 24.97]')).toBe('自相交[118.6 24.97]')
  expect(shapeFaultInChinese('Invalid Coordinate')).toBe('Invalid Coordinate')
})

test('an import says it in the language of whoever reads', () => {
  const said = findingSentence('SHAPE_INVALID', { reason: 'Self-intersection' })
  expect(said.zh).toContain('自相交')
  expect(said.en).toContain('Self-intersection')
})
