import { describe, expect, it } from 'vitest'
import { readBreaks, readColoring, writeColoring } from './coloringText.ts'

describe('a coloring in a link', () => {
  it('is short: the attribute, and bounds only where somebody chose them', () => {
    expect(writeColoring({ colorBy: 'stage', breaks: null })).toBe('')
    expect(writeColoring({ colorBy: 'condition', breaks: null })).toBe('condition')
    expect(writeColoring({ colorBy: 'plotRatio', breaks: [0.5, 1, 1.5, 2] })).toBe(
      'plotRatio:0.5,1,1.5,2',
    )
  })

  it('is not given to a role that may not see the attribute', () => {
    expect(readColoring('plotRatio', 'GUEST')).toBeUndefined()
    expect(readColoring('plotRatio', 'INVESTMENT_STAFF')).toEqual({
      colorBy: 'plotRatio',
      breaks: null,
    })
    expect(readColoring('areaMu', 'GUEST')).toBeDefined()
  })

  it('has bounds only where there is something to measure', () => {
    expect(readColoring('stage:1,2', 'LAND_OFFICIAL')).toBeUndefined()
    expect(readColoring('areaMu:2,1', 'LAND_OFFICIAL')).toBeUndefined()
    expect(readColoring('areaMu:', 'LAND_OFFICIAL')).toBeUndefined()
    expect(readColoring('taxPerMu', 'LAND_OFFICIAL')).toBeUndefined()
  })

  it('reads numbers as people type them', () => {
    expect(readBreaks(' 0.5，1、 1.5; 2 ')).toEqual([0.5, 1, 1.5, 2])
    expect(readBreaks('-0 5')).toEqual([0, 5])
    expect(readBreaks('1e3')).toBeUndefined()
  })
})
