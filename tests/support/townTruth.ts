import { searchText } from '@panhuo/db/searchText'
import type { AnyFilter, Choice, Range } from '@panhuo/shared/filter/field'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { codeOf, parks, SOUND, type TownPlot, zones } from './smallTown.ts'

/** Days in the register's year, and today in Beijing. */
const DAYS = 365.25
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

const named = [
  ...parks,
  ...zones,
  { code: '350504002001', name: '双阳社区' },
  { code: '350504002002', name: '坝阳社区' },
]

/** 亩 to 0.0001, as the register shows and compares it. */
export const muOf = (plot: TownPlot) => Math.round(plot.areaM2 * 15) / 10_000

/** What a filter field looks at in a plot. */
export function factOf(plot: TownPlot, field: string): unknown {
  if (field === 'areaMu') return muOf(plot)
  if (field === 'hasProject') return plot.projects.length > 0
  if (field === 'importBatch') return null
  if (field === 'areaMismatch') return plot.code !== codeOf(SOUND)
  if (field === 'tenureYears') {
    if (plot.tenureEnd === null) return null
    return (Date.parse(plot.tenureEnd) - Date.parse(today())) / 86_400_000 / DAYS
  }
  return plot[field as keyof TownPlot]
}

/** A zone stands for its phases too. */
export function withPhases(codes: readonly string[]): string[] {
  const phases = zones.filter((zone) => 'parent' in zone && codes.includes(zone.parent))
  return [...codes, ...phases.map(({ code }) => code)]
}

/** Whether a checked filter without shapes holds for a plot; an unknown value satisfies nothing. */
export function holds(plot: TownPlot, filter: AnyFilter): boolean {
  for (const [name, field] of Object.entries(parcelFilter)) {
    const condition = filter[name]
    if (condition === undefined) continue
    const value = factOf(plot, name)
    switch (field.kind) {
      case 'oneOf':
      case 'someOf':
      case 'record':
      case 'codes': {
        const { in: asked, isNull } = condition as Choice
        const chosen = asked && name === 'zone' ? withPhases(asked) : asked
        const values = Array.isArray(value) ? value : value === null ? [] : [value]
        if (isNull === true && values.length === 0) break
        if (
          chosen
            ? values.some((one) => chosen.includes(one))
            : isNull === false && values.length > 0
        )
          break
        return false
      }
      case 'range': {
        const { gte, lt, isNull } = condition as Range
        if (value === null) {
          if (isNull === true) break
          return false
        }
        const bounded = gte != null || lt != null
        if (isNull === true && !bounded) return false
        const number = value as number
        if ((gte == null || number >= gte) && (lt == null || number < lt)) break
        return false
      }
      case 'flag':
        if (value !== condition) return false
        break
      case 'text': {
        const texts = [
          plot,
          ...named.filter(({ code }) => [plot.park, plot.zone, plot.community].includes(code)),
        ].map(({ code, name }) => searchText(code, name))
        const words = String(condition).toLowerCase().split(' ')
        if (!words.every((word) => texts.some((text) => text.includes(word)))) return false
        break
      }
      case 'within':
        throw new Error('shapes are for the database to judge')
      default:
        throw field satisfies never
    }
  }
  const { and = [], or = [], not } = filter
  if (!(and ?? []).every((member) => holds(plot, member))) return false
  if ((or ?? []).length > 0 && !(or ?? []).some((member) => holds(plot, member))) return false
  return !(not && holds(plot, not))
}
