import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { parkKinds } from '@panhuo/shared/park/park'
import { describe, expect, it } from 'vitest'
import { colorings } from '../url/view.ts'
import { colorExpression, inked, kindColors, listOf, markExpression, marksOf } from './marks.ts'
import { palette } from './palette.ts'

describe('colours and signs of plots', () => {
  it('follow the code list, and fall back to unset for null and unknown values', () => {
    expect(colorExpression('stage')).toEqual([
      'match',
      ['get', 'stage'],
      ...parcelStages.codes.flatMap(({ value, color }) => [value, color]),
      palette.unset,
    ])
  })

  it('number what comes in order and letter what does not', () => {
    expect([...marksOf('stage').values()].join('')).toBe('12345678')
    expect(marksOf('method').get('GOVERNMENT_ACQUISITION')).toBe('C')
    expect(markExpression('inefficiencyType').at(-1)).toBe('–')
  })

  it('tell every value of every list by a sign of its own', () => {
    for (const colorBy of colorings) {
      const marks = [...marksOf(colorBy).values()]
      expect(new Set(marks).size).toBe(listOf[colorBy].codes.length)
      expect(marks.every((mark) => mark.length === 1)).toBe(true)
    }
  })

  it('have a colour for every value', () => {
    expect(revitalizationMethods.codes.every(({ color }) => color)).toBe(true)
  })
})

describe('colours of kinds', () => {
  it('can be toned down to ink for text', () => {
    expect(kindColors(parkKinds)).toContain('#4477aa')
    expect(kindColors(parkKinds, inked)).toContain(inked('#4477aa'))
    expect(inked('#ffffff')).toBe('#959491')
  })
})
