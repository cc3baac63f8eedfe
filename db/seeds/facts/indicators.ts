import type {
  IndicatorBound,
  IndicatorKind,
  IndicatorMeasure,
} from '@panhuo/shared/indicator/indicator'
import { indicatorTable } from './indicatorTable.ts'

export interface IndicatorFact {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** 12-digit code of the place that the figure is about. */
  readonly place: string
  readonly year: number
  /** Null where the source states an outcome without a number. */
  readonly value: number | null
  readonly unit: string | null
  readonly kind: IndicatorKind
  /** The source gave the year's result before its close (预计). */
  readonly estimated: boolean
  readonly bound: IndicatorBound
  readonly measure: IndicatorMeasure
  readonly group: string | null
  readonly note: string | null
  readonly source: string
}

/** The published figures of the street (2024) and the district (2022, 2023), I001 to I098. */
export const indicators: readonly IndicatorFact[] = readTable(indicatorTable)

function readTable(text: string): readonly IndicatorFact[] {
  const facts: IndicatorFact[] = []
  let [place, year, kind, source] = ['', '', '', '']
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('#')) {
      ;[place = '', year = '', kind = '', source = ''] = line.slice(2).split(' ')
      continue
    }
    const [code = '', name = '', nameEn = '', value = '', unit, measure, bound, group, note] =
      line.split('|')
    facts.push({
      ...{ code, name, nameEn, place, source },
      year: Number(year),
      value: value === '' ? null : Number(value),
      unit: unit || null,
      // Every actual of 2022 was published two days before the year's end.
      kind: (kind === 'ESTIMATED' ? 'ACTUAL' : kind) as IndicatorKind,
      estimated: kind === 'ESTIMATED',
      bound: (bound || 'EXACT') as IndicatorBound,
      measure: measure as IndicatorMeasure,
      group: group || null,
      note: note || null,
    })
  }
  return facts
}
