import { englishOf } from '@panhuo/shared/geography/englishNames'
import { type AspectName, aspects, type SiteKind, type Verdict } from '@panhuo/shared/match/aspects'
import { figure, foundText, wantedText } from '@panhuo/shared/match/matchText'
import type { Label, Locale } from '@panhuo/shared/words/label'
import type { Geometry } from 'geojson'
import type { Wanted } from '../demand/demandQueries.ts'
import { askedNames } from './askedNames.ts'
import type { MatchAnswer, PartRow, SiteRow } from './matchAnswer.ts'

/** One aspect of a site with its words. */
export interface Part {
  readonly aspect: AspectName
  readonly label: Label
  readonly verdict: Verdict
  readonly hard: boolean
  readonly weight: number
  /** Of a hundred. */
  readonly points: number
  readonly mostPoints: number
  readonly wanted: string
  readonly found: string | null
  readonly question: Label | null
}
export interface Site {
  readonly kind: SiteKind
  readonly code: string
  readonly name: string
  readonly areaMu: number
  readonly score: number
  readonly possible: number
  readonly parts: readonly Part[]
  readonly plots: readonly string[]
  readonly bbox: readonly number[] | null
  readonly geometry: Geometry | null
  /** Whether a hard aspect is missed. */
  readonly ruledOut: boolean
}
export interface Relaxation {
  readonly aspect: AspectName
  readonly label: Label
  readonly wanted: string
  readonly plots: number
  readonly areaMu: number
  readonly others: number
  readonly least: string | null
  readonly most: string | null
}
export interface Match {
  readonly considered: number
  readonly count: number
  readonly sites: readonly Site[]
  readonly relax: readonly Relaxation[]
}

/** The answer of the statement in words: every part met, missed or unknown, with its numbers. */
export function toldMatch(wanted: Wanted, answer: MatchAnswer, locale: Locale): Match {
  const asked = askedNames(wanted)
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0)
  const wish = (index: number | undefined) => {
    const found = index === undefined ? undefined : wanted.wishes[index]
    const from = answer.aims[index ?? 0] ?? null
    return found && { metres: found.metres, from: from && (englishOf(from, locale) ?? from) }
  }
  const labelOf = (name: AspectName, index: number | undefined): Label => {
    const from = wish(index)?.from
    const { zh, en } = aspects[name]
    return from ? { zh: `距${from}`, en: `From ${from}` } : { zh, en }
  }
  const part = (row: PartRow, position: number): Part => {
    const { name, hard, weight, wish: index } = asked[position] ?? missing(position)
    const mostPoints = whole > 0 ? tenths((100 * weight) / whole) : 0
    return {
      aspect: name,
      label: labelOf(name, index),
      verdict: row.met === null ? 'UNKNOWN' : row.met ? 'MET' : 'MISSED',
      ...{ hard, weight, mostPoints },
      points: whole > 0 ? tenths((100 * weight * (row.share ?? 0)) / whole) : 0,
      wanted: wantedText(name, wanted, locale, wish(index)),
      found: foundText(name, row.value, locale),
      question: row.met === null ? aspects[name].question : null,
    }
  }
  const site = ({ parts, ...row }: SiteRow): Site => {
    const told = parts.map(part)
    const ruledOut = told.some(({ hard, verdict }) => hard && verdict === 'MISSED')
    return { ...row, parts: told, ruledOut }
  }
  return {
    considered: answer.considered,
    count: answer.count,
    sites: answer.sites.map(site),
    relax: answer.relax.map(({ position, least, most, ...row }) => {
      const { name, wish: index } = asked[position] ?? missing(position)
      return {
        ...row,
        aspect: name,
        label: labelOf(name, index),
        wanted: wantedText(name, wanted, locale, wish(index)),
        least: least === null ? null : figure(name, least, locale),
        most: most === null ? null : figure(name, most, locale),
      }
    }),
  }
}

function missing(position: number): never {
  throw new Error(`No aspect at place ${position}`)
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
