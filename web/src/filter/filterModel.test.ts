import { maySee } from '@panhuo/shared/access/access'
import { checkFilter } from '@panhuo/shared/filter/check'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { describe, expect, it } from 'vitest'
import {
  bounded,
  conditionCount,
  fieldsFor,
  isChosen,
  lettingInUnknown,
  toggled,
  typedCodes,
  typedNumber,
  withCondition,
} from './filterModel.ts'

describe('the fields of the form', () => {
  it('are those of the vocabulary that the role may see', () => {
    const guest = fieldsFor(parcelFilter, 'GUEST')
    expect(guest.map(({ name }) => name)).toContain('stage')
    expect(guest.every(({ field }) => maySee('GUEST', field))).toBe(true)
    expect(fieldsFor(parcelFilter, 'LAND_OFFICIAL')).toHaveLength(Object.keys(parcelFilter).length)
  })
})

describe('a choice', () => {
  it('takes values in and out and vanishes when empty', () => {
    const one = toggled(undefined, 'SURVEYED')
    expect(one).toEqual({ in: ['SURVEYED'] })
    const both = toggled(one, null)
    expect(both).toEqual({ in: ['SURVEYED'], isNull: true })
    expect(isChosen(both, null)).toBe(true)
    expect(toggled(both, 'SURVEYED')).toEqual({ isNull: true })
    expect(toggled({ isNull: true }, null)).toBeUndefined()
  })

  it('replaces "filled" by the value', () => {
    expect(toggled({ isNull: false }, 'SURVEYED')).toEqual({ in: ['SURVEYED'] })
  })
})

describe('a range', () => {
  it('keeps "not filled" when its bounds change', () => {
    expect(bounded({ gte: 1, isNull: true }, { lt: 5 })).toEqual({ lt: 5, isNull: true })
    expect(bounded({ gte: 1 }, {})).toBeUndefined()
  })

  it('lets plots without a value in and out', () => {
    expect(lettingInUnknown({ lt: 5 }, true)).toEqual({ lt: 5, isNull: true })
    expect(lettingInUnknown({ isNull: true }, false)).toBeUndefined()
  })
})

describe('what people type', () => {
  it('is read with full-width digits and thousands', () => {
    expect(typedNumber('１２．５')).toBe(12.5)
    expect(typedNumber('1,200')).toBe(1200)
    expect(typedNumber('  ')).toBeUndefined()
    expect(typedNumber('abc')).toBe('unreadable')
  })

  it('is a list of codes, each once', () => {
    expect(typedCodes('350504-SY-0001\n350504-SY-0002，350504-SY-0001')).toEqual([
      '350504-SY-0001',
      '350504-SY-0002',
    ])
  })
})

it('makes only filters that the vocabulary accepts', () => {
  const filter = withCondition(withCondition({}, 'stage', toggled(undefined, null)), 'areaMu', {
    gte: 20,
  })
  expect(checkFilter(parcelFilter, filter, 'GUEST')).toEqual(filter)
  expect(conditionCount(filter)).toBe(2)
  expect(withCondition(filter, 'stage', undefined)).toEqual({ areaMu: { gte: 20 } })
})
