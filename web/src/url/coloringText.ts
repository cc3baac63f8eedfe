import { maySee, type Role } from '@panhuo/shared/access/access'
import { areBreaks, coloredField, colorings, isClassed } from '@panhuo/shared/parcel/parcelColoring'
import { type Coloring, emptyView } from './view.ts'

export const usualColoring: Coloring = { colorBy: emptyView.colorBy, breaks: emptyView.breaks }

/** `method`, `plotRatio` or `plotRatio:0.5,1,2`; undefined where it cannot be read or seen. */
export function readColoring(text: string, role: Role): Coloring | undefined {
  const [name, bounds, ...rest] = text.split(':')
  const colorBy = colorings.find((known) => known === name)
  if (!colorBy || rest.length > 0 || !maySee(role, coloredField(colorBy))) return undefined
  if (bounds === undefined) return { colorBy, breaks: null }
  const breaks = readBreaks(bounds)
  return breaks && isClassed(colorBy) ? { colorBy, breaks } : undefined
}

/** Empty for the usual coloring. */
export function writeColoring({ colorBy, breaks }: Coloring): string {
  if (breaks && isClassed(colorBy)) return `${colorBy}:${breaks.join(',')}`
  return colorBy === usualColoring.colorBy ? '' : colorBy
}

/** Rising numbers with commas between, Chinese ones too; undefined where they are none. */
export function readBreaks(text: string): readonly number[] | undefined {
  const parts = text.trim().split(/\s*[,，、;；]\s*|\s+/)
  if (!parts.every((part) => /^-?\d{1,7}(\.\d{1,4})?$/.test(part))) return undefined
  const breaks = parts.map((part) => Number(part) || 0)
  return areBreaks(breaks) ? breaks : undefined
}
