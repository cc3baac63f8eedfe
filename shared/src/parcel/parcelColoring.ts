import { type ParcelFieldName, parcelFields } from './parcelFields.ts'

/** Attributes that plots can be colored by: code lists with a color for each code, and measures. */
export const codeColorings = ['stage', 'method', 'inefficiencyType', 'condition'] as const
export const classedColorings = ['plotRatio', 'areaMu', 'tenureYears'] as const
export const colorings = [...codeColorings, ...classedColorings] as const

export type CodeColoring = (typeof codeColorings)[number]
export type ClassedColoring = (typeof classedColorings)[number]
export type ColorBy = (typeof colorings)[number]

/**
 * Bounds between classes until somebody asks for others, in the unit of the attribute, half-open as
 * every range is: a class holds its lower bound and not its upper one. Below 0 a tenure has ended.
 */
export const usualBreaks: Readonly<Record<ClassedColoring, readonly number[]>> = {
  plotRatio: [0.5, 0.8, 1.2, 2],
  areaMu: [10, 20, 50, 100],
  tenureYears: [0, 10, 20, 30],
}

/** Light to dark, told apart by colour-blind eyes and in grey. Source: ColorBrewer 2, YlGnBu. */
const ramp = ['#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#0c2c84'] as const

/** More classes than colors in the ramp could not be told apart. */
export const MAX_BREAKS = ramp.length - 1

export function isClassed(colorBy: ColorBy): colorBy is ClassedColoring {
  return (classedColorings as readonly string[]).includes(colorBy)
}

/** Colors for so many classes (2 to 7), spread over the whole ramp. */
export function rampColors(classes: number): readonly string[] {
  return Array.from({ length: classes }, (_, index) => {
    const place = classes === 1 ? 3 : Math.round((index * (ramp.length - 1)) / (classes - 1))
    return ramp[place] as string
  })
}

/** Bounds between classes are 1 to 6 finite numbers, each above the one before. */
export function areBreaks(numbers: readonly number[]): boolean {
  if (numbers.length < 1 || numbers.length > MAX_BREAKS) return false
  return numbers.every(
    (number, index) => Number.isFinite(number) && number > (numbers[index - 1] ?? -Infinity),
  )
}

/** The attribute behind a coloring: its words, unit and access class. */
export function coloredField(colorBy: ColorBy): (typeof parcelFields)[ParcelFieldName & ColorBy] {
  return parcelFields[colorBy]
}
