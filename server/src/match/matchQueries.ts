import type { Wish } from '@panhuo/shared/demand/demand'
import { type SQL, sql } from 'drizzle-orm'
import type { DemandRow, Wanted } from '../demand/demandQueries.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { type Asked, aimStep, askedAspects, farStep } from './aspectSql.ts'
import type { MatchAnswer } from './matchAnswer.ts'
import { columnOf, siteColumns } from './siteColumns.ts'
import { type SiteChoice, siteCount, siteMembers, siteSteps } from './siteSql.ts'

/** Ranks sites by a demand, in one statement. */
export async function readMatch(
  { db, viewer, signal }: Context,
  wanted: Wanted,
  choice: SiteChoice,
  first: number,
): Promise<MatchAnswer> {
  const [row] = await db.query<{ answer: MatchAnswer }>(
    sql`select (${matchSql(viewer, wanted, choice, first)}) as answer`,
    { signal },
  )
  if (!row) throw new Error('a match without an answer')
  return row.answer
}

/** How one plot stands to each of several demands, released or not; one statement for all. */
export async function readFits(
  { db, viewer, signal }: Context,
  demands: readonly DemandRow[],
  parcelId: number,
): Promise<ReadonlyMap<string, MatchAnswer>> {
  if (demands.length === 0) return new Map()
  const choice = { kinds: ['PARCEL'], groups: [], only: [parcelId] } as const
  const answers = demands.map(
    (demand) =>
      sql`select ${demand.code}::text as code, (${matchSql(viewer, demand, choice, 1)}) as answer`,
  )
  const rows = await db.query<{ code: string; answer: MatchAnswer }>(
    sql.join(answers, sql` union all `),
    { signal },
  )
  return new Map(rows.map(({ code, answer }) => [code, answer]))
}

/**
 * The statement of a match. Every site is held against the hard aspects, of which only the columns are
 * read; then those that pass, against all of them, for the score. A hard distance is dear and comes
 * with the score, for sites that miss no more than one other: such a one is needed to say what letting
 * go of it would bring.
 */
export function matchSql(viewer: Viewer, wanted: Wanted, choice: SiteChoice, first: number): SQL {
  const asked = askedAspects(wanted)
  const sieve = asked.flatMap((one, index) =>
    one.hard && one.name !== 'PLACE' ? [{ ...one, index }] : [],
  )
  const farHard = asked.some(({ hard, name }) => hard && name === 'PLACE')
  const sieveColumns = [...new Set(['area' as const, ...sieve.map(({ name }) => columnOf[name])])]
  const columns = [...new Set(asked.map(({ name }) => columnOf[name]))]
  const sifted = sieve.flatMap(({ name, value, met, index }) => [
    ...(numeric.has(name) ? [sql`${value} as ${at('x', index)}`] : []),
    sql`(${met}) as ${at('v', index)}`,
  ])
  const siftedMisses = missesOf(sieve.map(({ index }) => index))
  const passes = choice.only ? sql`true` : farHard ? sql`hard_missed <= 1` : sql`hard_missed = 0`
  const looked = asked.flatMap(({ value, met, nearly }, index) => [
    sql`${value} as ${at('x', index)}`,
    sql`(${met}) as ${at('v', index)}`,
    sql`${nearly} as ${at('n', index)}`,
  ])
  const { points, open, ofHundred } = scoreSql(asked)
  const misses = missesOf(asked.flatMap(({ hard }, index) => (hard ? [index] : [])))
  const parts = asked.map(
    (_, index) =>
      sql`json_build_object('met', ${at('v', index)}, 'share', ${share(index)}, 'value', ${at('x', index)})`,
  )
  const site = sql`json_build_object('kind', kind, 'code', code, 'name', name, 'areaMu', area, 'score', ${ofHundred(sql`points`)}, 'possible', ${ofHundred(sql`points + open`)}, 'parts', json_build_array(${sql.join(parts, sql`, `)}), 'plots', plots, 'bbox', json_build_array(ST_XMin(degrees), ST_YMin(degrees), ST_XMax(degrees), ST_YMax(degrees)), 'geometry', ST_AsGeoJSON(ST_CollectionExtract(degrees, 3), 6, 0)::json)`
  const order = sql`points desc, open desc, code`
  const together = columns.length > 0 ? sql`, ${siteColumns(columns, 'together', viewer)}` : sql``
  return sql`with ${aimStep(wanted.wishes, viewer.locale)}, ${siteSteps(viewer, choice, sieveColumns)},
    held as (select n, kind, code, ids, area, ${sql.join([sql`1 as one`, ...sifted], sql`, `)} from site),
    sifted as materialized (select *, ${siftedMisses} as hard_missed from held where ${choice.only ? sql`true` : sql`${siftedMisses} <= 1`}),
    member as (${siteMembers(viewer, columns, sql`(select n, kind, ids from sifted where ${passes})`)}),
    whole as (select plot.n, plot.kind, min(plot.code) as first_code${together} from member plot group by plot.n, plot.kind),
    looked as materialized (select site.kind, coalesce(named.code, site.first_code) as code, named.ids, named.area, ${sql.join([sql`1 as one`, ...looked], sql`, `)} from whole site join sifted named on named.n = site.n cross join aim cross join ${farStep(wanted.wishes)}),
    judged as materialized (select *, ${points} as points, ${open} as open, ${misses} as hard_missed from looked),
    best as (select * from judged where ${choice.only ? sql`true` : sql`hard_missed = 0`} order by ${order} limit ${first}::int),
    told as materialized (select best.*, whole.plots, ST_Transform(whole.m, 4326) as degrees, coalesce((select name from park where best.kind = 'PARK' and park.code = best.code), whole.names) as name from best cross join lateral (select json_agg(parcel.code order by parcel.code) as plots, string_agg(parcel.name, ' + ' order by parcel.code) as names, case when count(*) = 1 then (array_agg(parcel.geom_mercator))[1] else ST_Collect(parcel.geom_mercator order by parcel.code) end as m from parcel where parcel.id = any(best.ids)) whole)
    select json_build_object(
      'considered', ${siteCount(choice)},
      'count', (select count(*) from judged where hard_missed = 0),
      'sites', coalesce((select json_agg(${site} order by ${order}) from told), '[]'::json),
      'relax', ${relaxSql(asked, farHard ? sql`judged` : sql`sifted`)},
      'aims', ${aimNames(wanted.wishes)})`
}

const at = (letter: string, index: number) => sql.raw(`${letter}${index}`)

/** What share of an aspect's weight a site earns; null where nothing is known. */
const share = (index: number) =>
  sql`case when ${at('v', index)} then 1 when not ${at('v', index)} then ${at('n', index)} end`

/** How many of these aspects are missed. */
function missesOf(places: readonly number[]): SQL {
  const missed = places.map((index) => sql`(${at('v', index)} is false)::int`)
  return missed.length > 0 ? sql`(${sql.join(missed, sql` + `)})` : sql`0`
}

function scoreSql(asked: readonly Asked[]) {
  const sum = (parts: readonly SQL[]) =>
    parts.length > 0 ? sql.join([...parts], sql` + `) : sql`0::float8`
  const points = asked.map(
    ({ weight }, index) => sql`${weight}::float8 * coalesce(${share(index)}, 0)`,
  )
  const open = asked.map(
    ({ weight }, index) =>
      sql`case when ${at('v', index)} is null then ${weight}::float8 else 0 end`,
  )
  const whole = asked.reduce((total, { weight }) => total + weight, 0)
  const ofHundred = (value: SQL) =>
    whole > 0 ? sql`round((100 * (${value}) / ${whole}::float8)::numeric, 1)::float8` : sql`0`
  return { points: sum(points), open: sum(open), ofHundred }
}

/** For each hard aspect: what it alone keeps out. */
function relaxSql(asked: readonly Asked[], from: SQL): SQL {
  const rows = asked.flatMap(({ hard }, index) => {
    if (!hard) return []
    const [v, x] = [sql.raw(`v${index}`), sql.raw(`x${index}`)]
    const isNumber = numeric.has(asked[index]?.name ?? '')
    const bound = (name: string) =>
      isNumber ? sql`${sql.raw(name)}(${x})::float8` : sql`null::float8`
    return [
      sql`select ${index}::int as position, count(*) filter (where kind = 'PARCEL') as plots, coalesce(round((sum(area) filter (where kind = 'PARCEL'))::numeric, 1), 0)::float8 as "areaMu", count(*) filter (where kind <> 'PARCEL') as others, ${bound('min')} as least, ${bound('max')} as most from ${from} where hard_missed = 1 and ${v} is false`,
    ]
  })
  if (rows.length === 0) return sql`'[]'::json`
  return sql`coalesce((select json_agg(kept_out order by plots desc, others desc, position) from (${sql.join(rows, sql` union all `)}) kept_out where plots + others > 0), '[]'::json)`
}

const numeric: ReadonlySet<string> = new Set([
  ...['AREA', 'PLOT_RATIO', 'HEIGHT', 'POWER', 'WATER', 'BUDGET', 'DATE', 'PLACE'],
])

function aimNames(wishes: readonly Wish[]): SQL {
  if (wishes.length === 0) return sql`'[]'::json`
  const names = wishes.map((_, index) => sql.raw(`n${index}`))
  return sql`(select json_build_array(${sql.join(names, sql`, `)}) from aim)`
}
