import { describe, expect, it } from 'vitest'
import { harmless } from './harmless.ts'

describe('text for a spreadsheet', () => {
  it.each([
    '=1+1',
    "'=1+1",
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '\u3000＝1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    '\r1',
  ])('disarms %j', (value) => {
    expect(harmless(value)).toBe(`'${value}`)
  })

  it.each(['350504-SY-0001', '双阳', 'a=b', '', '1-2'])('leaves %j alone', (value) => {
    expect(harmless(value)).toBe(value)
  })
})
