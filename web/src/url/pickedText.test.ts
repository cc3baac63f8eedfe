import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, MAX_PICKED, readPicked, writePicked } from './pickedText.ts'
import { parseSearchText, searchTextToString } from './searchText.ts'

const numbered = fc
  .tuple(fc.constantFrom('350504-SY-', '350504-WA-B2-', '350505-A:1;-'), fc.nat({ max: 60 }))
  .map(([prefix, at]) => `${prefix}${String(at).padStart(4, '0')}`)
const odd = fc.constantFrom('PLOT', '地块=a', '99', '100', 'a%b', '350504-SY-1234567890')
const codes = fc.array(fc.oneof(numbered, numbered, odd), { maxLength: 60 }).map(inOrder)

describe('picked plots in a link', () => {
  it('come back as they were picked', () => {
    fc.assert(
      fc.property(fc.boolean(), codes, (all, named) => {
        const picked = { all, codes: named }
        const link = searchTextToString({ sel: writePicked(picked) })
        expect(readPicked(parseSearchText(link).sel ?? '')).toEqual(picked)
      }),
    )
  })

  it('fold the usual prefix and runs of neighbors', () => {
    const named = ['0001', '0012', '0013', '0014', '0015'].map((at) => `350504-SY-${at}`)
    expect(writePicked({ all: false, codes: named })).toBe('0001,0012-0015')
    expect(writePicked({ all: true, codes: [] })).toBe('all')
    expect(writePicked({ all: true, codes: ['350504-SY-0003'] })).toBe('all!0003')
    expect(writePicked({ all: false, codes: ['350504-WA-0001', ...named] })).toBe(
      '0001,0012-0015;350504-WA-:0001',
    )
  })

  it('are refused where they cannot be read or are too many', () => {
    for (const text of ['x', '0001-', '0005-0001', '001-0002', 'all!', '=', '%E0:1']) {
      expect(readPicked(text), text).toBeUndefined()
    }
    expect(readPicked(`0001-${String(MAX_PICKED).padStart(4, '0')}`)?.codes).toHaveLength(
      MAX_PICKED,
    )
    expect(readPicked(`0001-${String(MAX_PICKED + 1).padStart(4, '0')}`)).toBeUndefined()
    expect(readPicked('0001-999999999')).toBeUndefined()
  })
})
