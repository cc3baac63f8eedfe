import { checkFilter } from '@panhuo/shared/filter/check'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { namesMeant } from '@panhuo/shared/geography/englishNames'
import { type SQL, sql } from 'drizzle-orm'
import { containing, textArray } from '../filter/literal.ts'
import { recordsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import { formerPlots } from '../parcel/parcelLineageQueries.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import { parkRegister } from '../park/parkRegister.ts'
import { placeRegister } from '../place/placeRegister.ts'
import { projectRegister } from '../project/projectRegister.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { zoneRegister } from '../zone/zoneRegister.ts'

export const searchKinds = ['PARCEL', 'PARK', 'ZONE', 'PROJECT', 'PLACE'] as const
export type SearchKind = (typeof searchKinds)[number]

export interface SearchHit {
  readonly kind: SearchKind
  readonly code: string
  readonly name: string
  /** Kind of a place, stage of a plot or project, kind of a park or zone: a code of that list. */
  readonly detail: string | null
  /** West, south, east, north; null without a position. */
  readonly bbox: number[] | null
}

/** No more of one kind than a person reads, so that 143 plots do not hide the one park. */
const PER_KIND = 6

/**
 * Records of every kind whose code, name, pinyin, initials or English name hold every word, best
 * first, in one statement under the viewer's scope. Throws BadFilter for a text that no filter would take.
 */
export async function findRecords(context: Context, text: string): Promise<SearchHit[]> {
  const { text: words } = checkFilter(placeRegister.vocabulary, { text }, context.viewer.role)
  if (!words) return []
  const asked = words.toLowerCase()
  const parts = [
    hits(context, 'PARCEL', parcelRegister, asked, 'stage'),
    hits(context, 'PARK', parkRegister, asked, 'kind'),
    hits(context, 'ZONE', zoneRegister, asked, 'kind'),
    hits(context, 'PROJECT', projectRegister, asked, 'stage'),
    hits(context, 'PLACE', placeRegister, asked, 'kind'),
    formerHits(context, asked),
  ]
  return context.db.query<SearchHit>(
    sql`select kind, code, name, detail, bbox from (${sql.join(parts, sql` union all `)}) found order by rank, place, code`,
    { signal: context.signal },
  )
}

function hits<V extends Vocabulary>(
  { viewer }: Context,
  kind: SearchKind,
  register: Register<V>,
  asked: string,
  detail: string,
): SQL {
  const { code, name } = register.columns
  const starts = containing(asked).slice(1)
  const rank = sql`case when lower(${code}) = ${asked} then 0 when lower(${name}) like ${starts} then 1 when lower(${code}) like ${containing(asked)} then 2 when lower(${name}) like ${containing(asked)} then 3 else 4 end`
  const found = selected(register, viewer, { text: asked } as unknown as FilterOf<V>)
  const own = sql`${register.table}.search like ${containing(asked.split(/\s+/)[0] ?? asked)}`
  const meant = namesMeant(asked)
  const byEnglish = sql`${name} = any(${textArray(meant)}) and ${selected(register, viewer, {})}`
  const wanted =
    meant.length > 0 ? sql`((${found} and ${own}) or (${byEnglish}))` : sql`${found} and ${own}`
  return sql`(select ${sql.raw(`'${kind}'`)}::text as kind, ${sql.raw(String(searchKinds.indexOf(kind)))} as place, ${rank} as rank, ${code} as code, ${name} as name, ${register.columns[detail]}::text as detail, ${boxOf(register, viewer)} as bbox from ${recordsOf(register, viewer)} where ${wanted} order by rank, ${code} limit ${sql.raw(String(PER_KIND))})`
}

/** Plots that were split or merged, by their whole code or its last part: old papers name them still. */
function formerHits({ viewer }: Context, asked: string): SQL {
  const { code, name, stage } = parcelRegister.columns
  const named = sql`(lower(${code}) = ${asked} or right(lower(${code}), length(${asked}::text) + 1) = '-' || ${asked}::text)`
  return sql`(select 'PARCEL'::text as kind, 0 as place, 0 as rank, ${code} as code, ${name} as name, ${stage}::text as detail, ${boxOf(parcelRegister, viewer)} as bbox from ${recordsOf(parcelRegister, viewer)} where ${named} and ${formerPlots(viewer)} order by ${code} limit ${sql.raw(String(PER_KIND))})`
}

function boxOf<V extends Vocabulary>(register: Register<V>, viewer: Viewer): SQL {
  const { outline } = register.shape(viewer)
  return sql`case when ${outline} is null then null else array[ST_XMin(${outline}), ST_YMin(${outline}), ST_XMax(${outline}), ST_YMax(${outline})]::float8[] end`
}
