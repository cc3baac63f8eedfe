import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { colorings, rampColors } from '@panhuo/shared/parcel/parcelColoring'
import { describe, expect, it } from 'vitest'
import { palette } from './palette.ts'
import { breaksOf, classesOf, colorExpression, markExpression, unsetFilter } from './plotClasses.ts'

const plain = (colorBy: (typeof colorings)[number]) => ({ colorBy, breaks: null })
const byRatio = { colorBy: 'plotRatio', breaks: [0.5, 1] } as const

describe('colors and signs of plots', () => {
  it('follow the code list, and fall back to unset for null and unknown values', () => {
    expect(colorExpression(plain('stage'))).toEqual([
      'match',
      ['get', 'stage'],
      ...parcelStages.codes.flatMap(({ value, color }) => [value, color]),
      palette.unset,
    ])
  })

  it('class a measure by its bounds, each class holding its lower one', () => {
    const [low, middle, high] = rampColors(3)
    expect(classesOf(byRatio).map(({ zh, mark, gte, lt }) => [zh, mark, gte, lt])).toEqual([
      ['< 0.5', '1', undefined, 0.5],
      ['0.5 – 1', '2', 0.5, 1],
      ['≥ 1', '3', 1, undefined],
    ])
    expect(colorExpression(byRatio)).toEqual([
      'case',
      ['has', 'plotRatio'],
      ['step', ['get', 'plotRatio'], low, 0.5, middle, 1, high],
      palette.unset,
    ])
    expect(unsetFilter(byRatio)).toEqual(['!', ['has', 'plotRatio']])
  })

  it('take the usual bounds until others are asked for', () => {
    expect(breaksOf(plain('areaMu'))).toEqual([10, 20, 50, 100])
    expect(breaksOf(plain('stage'))).toEqual([])
  })

  it('number what comes in order and letter what does not', () => {
    const marks = (colorBy: (typeof colorings)[number]) =>
      classesOf(plain(colorBy))
        .map(({ mark }) => mark)
        .join('')
    expect(marks('stage')).toBe('12345678')
    expect(marks('condition')).toBe('ABCDEF')
    expect(marks('tenureYears')).toBe('12345')
    expect(markExpression(plain('inefficiencyType')).at(-1)).toBe('–')
  })

  it('tell every class of every coloring by a sign and a color of its own', () => {
    for (const colorBy of colorings) {
      const classes = classesOf(plain(colorBy))
      expect(new Set(classes.map(({ mark }) => mark)).size).toBe(classes.length)
      expect(new Set(classes.map(({ color }) => color)).size).toBe(classes.length)
    }
  })
})
