import { filterToText } from '@panhuo/shared/filter/text'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_PICKED } from '../url/pickedText.ts'
import {
  filterOfPicked,
  isPicked,
  isSamePlots,
  isWhole,
  nothingPicked,
  toggled,
  withPlots,
} from './pickModel.ts'

const code = fc.integer({ min: 1, max: 30 }).map((at) => `350504-SY-${String(at).padStart(4, '0')}`)

describe('picking plots', () => {
  it('twice the same plot changes nothing', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(code), code, (all, codes, one) => {
        const picked = withPlots({ all, codes: [] }, codes, !all)
        const once = picked && toggled(picked, one)
        expect(once && isPicked(once, one)).toBe(picked && !isPicked(picked, one))
        expect(once && toggled(once, one)).toEqual(picked)
      }),
    )
  })

  it('tells when there are more than a link can name', () => {
    const many = Array.from({ length: MAX_PICKED + 1 }, (_, at) => `A-${at}`)
    expect(withPlots(nothingPicked, many, true)).toBeNull()
    expect(withPlots({ all: true, codes: [] }, many, true)).toEqual({ all: true, codes: [] })
  })

  it('knows that all are picked, also one by one', () => {
    const rows = [{ code: 'A-1' }, { code: 'A-2' }]
    const whole = (all: boolean, codes: string[], totalCount = 2) =>
      isWhole({ all, codes }, rows.slice(0, totalCount), totalCount)
    expect([whole(false, ['A-1', 'A-2', 'B-7']), whole(true, []), whole(true, ['B-7'])]).toEqual([
      true,
      true,
      true,
    ])
    expect([whole(false, ['A-1', 'B-7']), whole(true, ['A-2']), whole(false, [], 0)]).toEqual([
      false,
      false,
      false,
    ])
    expect(isWhole({ all: false, codes: ['A-1', 'A-2'] }, rows, 3)).toBe(false)
  })

  it('brings `all` back only under the filter that it was all of', () => {
    const named = { picked: { all: false, codes: ['A-1'] }, filterText: 'stage:SURVEYED' }
    const all = { ...named, picked: { all: true, codes: ['A-1'] } }
    const under = (filterText: string) => [named, all].map((one) => isSamePlots(one, filterText))
    expect(under('stage:SURVEYED')).toEqual([true, true])
    expect(under('')).toEqual([true, false])
  })

  it('is a filter of its own', () => {
    const filter = { stage: { in: ['SURVEYED'] } } as const
    const text = (picked: Parameters<typeof filterOfPicked>[0]) =>
      filterToText(parcelFilter, filterOfPicked(picked, filter))
    expect(text({ all: false, codes: ['350504-SY-0001'] })).toBe('code:350504-SY-0001')
    expect(text({ all: true, codes: [] })).toBe('stage:SURVEYED')
    expect(text({ all: true, codes: ['350504-SY-0001'] })).toBe(
      'stage:SURVEYED;and(not(code:350504-SY-0001))',
    )
  })
})
