import type { Wish } from '@panhuo/shared/demand/demand'
import { mainRoad } from '@panhuo/shared/geography/mainRoad'
import { railway } from '@panhuo/shared/geography/railway'
import {
  type Aspect,
  type AspectName,
  aspects,
  divisionOf,
  usesFor,
} from '@panhuo/shared/match/aspects'
import { type Discharge, discharges } from '@panhuo/shared/parcel/offer'
import { daysBetween } from '@panhuo/shared/project/month'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { type SQL, sql } from 'drizzle-orm'
import type { Wanted } from '../demand/demandQueries.ts'
import { textArray } from '../filter/literal.ts'
import { MERCATOR_PER_METRE } from '../filter/mercator.ts'
import { type AskedName, askedNames } from './askedNames.ts'

/** An aspect that takes part, and how a site is held against it in SQL. */
export interface Asked extends AskedName {
  /** What the site has, null where that is unknown; of a distance in metres, of a date in days. */
  readonly value: SQL
  /** Whether that will do; null where the value is. */
  readonly met: SQL
  /** How much of the weight it earns, 0 to 1, where it is missed. */
  readonly nearly: SQL
}

const EPOCH = '1970-01-01'

/** The aspects that take part, in their declared order, each with its SQL. */
export function askedAspects(wanted: Wanted): readonly Asked[] {
  return askedNames(wanted).map((asked) => ({
    ...asked,
    ...answers[asked.name](wanted, aspects[asked.name], asked.wish ?? 0),
  }))
}

type Answer = Pick<Asked, 'value' | 'met' | 'nearly'>
type Answers = (wanted: Wanted, aspect: Aspect, wish: number) => Answer

const missed = sql`0::float8`
const among = (value: SQL, met: SQL): Answer => ({ value, met, nearly: missed })

function atLeast(value: SQL, wanted: number | null, { fade }: Aspect): Answer {
  const least = sql`${wanted}::float8`
  return {
    value,
    met: sql`${value} >= ${least}`,
    nearly: nearly(sql`${least} - ${value}`, wanted, fade),
  }
}

function atMost(value: SQL, wanted: number | null, { fade }: Aspect): Answer {
  const most = sql`${wanted}::float8`
  return {
    value,
    met: sql`${value} <= ${most}`,
    nearly: nearly(sql`${value} - ${most}`, wanted, fade),
  }
}

/** What a miss by so much still earns. */
function nearly(gap: SQL, wanted: number | null, fade: Aspect['fade']): SQL {
  if (!fade) return missed
  const span = 'by' in fade ? fade.by : Math.abs(wanted ?? 0) * fade.share
  return span > 0 ? sql`greatest(0, 1 - (${gap}) / ${span}::float8)` : missed
}

/** One answer for each declared aspect. */
const answers: Record<AspectName, Answers> = {
  AREA: ({ areaMuMin, areaMuMax }, { fade }) => {
    const value = sql`site.area`
    const [from, to] = [areaMuMin ?? 0, areaMuMax ?? 1e9]
    // A part of a park's land will do.
    const met = sql`${value} >= ${from}::float8 and (${value} <= ${to}::float8 or site.kind = 'PARK')`
    const gap = sql`greatest(${from}::float8 - ${value}, ${value} - ${to}::float8)`
    return { value, met, nearly: nearly(gap, areaMuMin ?? to, fade) }
  },
  OFFER: ({ offer }) => among(sql`site.offers`, sql`${offer}::text = any(site.offers)`),
  USE: ({ industry }) =>
    among(sql`site.uses`, sql`site.uses <@ ${textArray(usesFor(industry ?? ''))}`),
  INDUSTRY: ({ industry }) =>
    among(sql`site.trades`, sql`${divisionOf(industry ?? '')}::text = any(site.trades)`),
  PLOT_RATIO: ({ plotRatio }, aspect) => atLeast(sql`site.plan_ratio`, plotRatio, aspect),
  HEIGHT: ({ heightM }, aspect) => atLeast(sql`site.height`, heightM, aspect),
  POWER: ({ powerKva }, aspect) => atLeast(sql`site.power`, powerKva, aspect),
  WATER: ({ waterTd }, aspect) => atLeast(sql`site.water`, waterTd, aspect),
  DISCHARGE: ({ discharge }, aspect) => {
    const rank = valuesOf(discharges).indexOf(discharge as Discharge) + 1
    return atLeast(sql`site.discharge`, rank, aspect)
  },
  BUDGET: ({ budget }, aspect) => atMost(sql`site.cost`, budget, aspect),
  DATE: ({ neededBy }, aspect) =>
    atMost(sql`site.hand_over`, daysBetween(EPOCH, neededBy ?? EPOCH), aspect),
  CLEAR: () => among(sql`site.clear`, sql`site.clear`),
  PLACE: ({ wishes }, aspect, wish) => {
    return atMost(sql.raw(`far.d${wish}`), wishes[wish]?.metres ?? 0, aspect)
  },
}

const lines = { ROAD: mainRoad, RAILWAY: railway } as const

/** Metres from each aim, measured once for a site: behind a fence, since what follows asks often. */
export function farStep(wishes: readonly Wish[]): SQL {
  const distances = wishes.map(
    (_, index) =>
      sql`ST_Distance(site.m, ${sql.raw(`aim.g${index}`)}) / ${MERCATOR_PER_METRE}::float8 as ${sql.raw(`d${index}`)}`,
  )
  return sql`lateral (select ${sql.join([sql`1 as here`, ...distances], sql`, `)} offset 0) far`
}

/** Where each wish is measured from, as a step of a WITH; null where no position is public. */
export function aimStep(wishes: readonly Wish[], locale: Locale): SQL {
  const columns = wishes.flatMap(({ target, code }, index) => {
    const [shape, name] = [sql.raw(`g${index}`), sql.raw(`n${index}`)]
    if (target === 'ROAD' || target === 'RAILWAY') {
      const line = JSON.stringify({ type: 'LineString', coordinates: lines[target].line })
      const drawn = sql`ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(${line}::text), 4326), 3857)`
      return [sql`${drawn} as ${shape}`, sql`${lines[target].name[locale]}::text as ${name}`]
    }
    const from = sql`from ${sql.identifier(target.toLowerCase())} where code = ${code} and deleted_at is null`
    return [
      sql`(select ST_Transform(geom, 3857) ${from}) as ${shape}`,
      sql`(select name ${from}) as ${name}`,
    ]
  })
  return sql`aim as materialized (select ${sql.join([sql`1 as one`, ...columns], sql`, `)})`
}
