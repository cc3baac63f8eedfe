import type { Wish } from '@panhuo/shared/demand/demand'
import { type SQL, sql } from 'drizzle-orm'
import type { DemandRow, Wanted } from '../demand/demandQueries.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { type Asked, aimStep, askedAspects, farStep } from './aspectSql.ts'
import type { MatchAnswer } from './matchAnswer.ts'
import { type SiteChoice, siteSteps } from './siteSql.ts'

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

/** The statement of a match: sites, each aspect held against them, hard ones first, then the score. */
export function matchSql(viewer: Viewer, wanted: Wanted, choice: SiteChoice, first: number): SQL {
  const asked = askedAspects(wanted)
  const at = (letter: string, index: number) => sql.raw(`${letter}${index}`)
  const looked = asked.flatMap(({ value, met, nearly }, index) => [
    sql`${value} as ${at('x', index)}`,
    sql`(${met}) as ${at('v', index)}`,
    sql`${nearly} as ${at('n', index)}`,
  ])
  const sum = (parts: readonly SQL[], none: SQL) =>
    parts.length > 0 ? sql.join([...parts], sql` + `) : none
  const share = (index: number) =>
    sql`case when ${at('v', index)} then 1 when not ${at('v', index)} then ${at('n', index)} end`
  const whole = asked.reduce((total, { weight }) => total + weight, 0)
  const points = sum(
    asked.map(({ weight }, index) => sql`${weight}::float8 * coalesce(${share(index)}, 0)`),
    sql`0::float8`,
  )
  const open = sum(
    asked.map(
      ({ weight }, index) =>
        sql`case when ${at('v', index)} is null then ${weight}::float8 else 0 end`,
    ),
    sql`0::float8`,
  )
  const hardMissed = sum(
    asked.flatMap(({ hard }, index) =>
      hard ? [sql`case when ${at('v', index)} is false then 1 else 0 end`] : [],
    ),
    sql`0`,
  )
  const parts = asked.map(
    (_, index) =>
      sql`json_build_object('met', ${at('v', index)}, 'share', ${share(index)}, 'value', ${at('x', index)})`,
  )
  const ofHundred = (value: SQL) =>
    whole > 0 ? sql`round((100 * (${value}) / ${whole}::float8)::numeric, 1)::float8` : sql`0`
  const degrees = sql`ST_Transform(best.m, 4326)`
  const site = sql`json_build_object('kind', kind, 'code', code, 'name', name, 'areaMu', area, 'score', ${ofHundred(sql`points`)}, 'possible', ${ofHundred(sql`points + open`)}, 'parts', json_build_array(${sql.join(parts, sql`, `)}), 'plots', (select json_agg(parcel.code order by parcel.code) from parcel where parcel.id = any(best.ids)), 'bbox', json_build_array(ST_XMin(${degrees}), ST_YMin(${degrees}), ST_XMax(${degrees}), ST_YMax(${degrees})), 'geometry', ST_AsGeoJSON(ST_CollectionExtract(${degrees}, 3), 6, 0)::json)`
  const order = sql`points desc, open desc, code`
  return sql`with ${aimStep(wanted.wishes, viewer.locale)}, ${siteSteps(viewer, choice)},
    looked as materialized (select site.kind, site.code, site.name, site.ids, site.area, site.m, ${sql.join([sql`1 as one`, ...looked], sql`, `)} from site cross join aim cross join ${farStep(wanted.wishes)}),
    judged as materialized (select *, ${points} as points, ${open} as open, ${hardMissed} as hard_missed from looked),
    best as (select * from judged where ${choice.only ? sql`true` : sql`hard_missed = 0`} order by ${order} limit ${first}::int)
    select json_build_object(
      'considered', (select count(*) from judged),
      'count', (select count(*) from judged where hard_missed = 0),
      'sites', coalesce((select json_agg(${site} order by ${order}) from best), '[]'::json),
      'relax', ${relaxSql(asked)},
      'aims', ${aimNames(wanted.wishes)})`
}

/** For each hard aspect: what it alone keeps out. */
function relaxSql(asked: readonly Asked[]): SQL {
  const rows = asked.flatMap(({ hard }, index) => {
    if (!hard) return []
    const [v, x] = [sql.raw(`v${index}`), sql.raw(`x${index}`)]
    const isNumber = numeric.has(asked[index]?.name ?? '')
    const bound = (name: string) =>
      isNumber ? sql`${sql.raw(name)}(${x})::float8` : sql`null::float8`
    return [
      sql`select ${index}::int as position, count(*) filter (where kind = 'PARCEL') as plots, coalesce(round((sum(area) filter (where kind = 'PARCEL'))::numeric, 1), 0)::float8 as "areaMu", count(*) filter (where kind <> 'PARCEL') as others, ${bound('min')} as least, ${bound('max')} as most from judged where hard_missed = 1 and ${v} is false`,
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
