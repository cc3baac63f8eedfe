import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPages, mapFrame, orientations, papers, roundLength, sheetOf } from './sheet.ts'

const choices = fc.record({
  paper: fc.constantFrom(...papers),
  orientation: fc.constantFrom(...orientations),
  map: fc.boolean(),
  legend: fc.boolean(),
  list: fc.constant(true),
})

describe('a printed sheet', () => {
  it('has the size of its paper', () => {
    expect(sheetOf({ paper: 'A4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 })
    expect(sheetOf({ paper: 'A3', orientation: 'landscape' })).toEqual({ width: 420, height: 297 })
  })

  it('leaves the map most of its page', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(mapFrame(choice).height).toBeGreaterThan(sheetOf(choice).height * 0.6)
      }),
    )
  })

  it('prints every row once, in order', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 400 }), (choice, rows) => {
        const pages = listPages(rows, choice)
        expect(pages[0]?.[0]).toBe(0)
        expect(pages.at(-1)?.[1]).toBe(rows)
        for (const [index, [from]] of pages.entries()) {
          if (index > 0) expect(from).toBe(pages[index - 1]?.[1])
        }
      }),
    )
    const without = { paper: 'A4', orientation: 'portrait', map: true, legend: true } as const
    expect(listPages(10, { ...without, list: false })).toEqual([])
  })

  it('measures in round lengths', () => {
    expect([930, 260, 120, 1999, 5000].map(roundLength)).toEqual([500, 200, 100, 1000, 5000])
  })
})
