import { describe, expect, it } from 'vitest'
import {
  areBreaks,
  classedColorings,
  coloredField,
  colorings,
  MAX_BREAKS,
  rampColors,
  usualBreaks,
} from './parcelColoring.ts'

describe('ways to color plots', () => {
  it('are carried by map tiles, every one', () => {
    for (const colorBy of colorings) expect(coloredField(colorBy)).toMatchObject({ onMap: true })
  })

  it('have usual bounds for every measure', () => {
    for (const name of classedColorings) expect(areBreaks(usualBreaks[name])).toBe(true)
  })

  it('take bounds that rise, one to six of them', () => {
    expect(areBreaks([])).toBe(false)
    expect(areBreaks([1, 1])).toBe(false)
    expect(areBreaks([2, 1])).toBe(false)
    expect(areBreaks([Number.NaN])).toBe(false)
    expect(areBreaks([1, 2, 3, 4, 5, 6, 7])).toBe(false)
    expect(areBreaks([-1, 0, 0.5])).toBe(true)
  })

  it('never give two classes one color, and go from light to dark', () => {
    for (let classes = 2; classes <= MAX_BREAKS + 1; classes += 1) {
      const colors = rampColors(classes)
      expect(new Set(colors).size).toBe(classes)
      const light = colors.map((color) => Number.parseInt(color.slice(3, 5), 16))
      expect(light).toEqual([...light].sort((a, b) => b - a))
    }
  })
})
