import { indicator } from '@panhuo/db/schema/indicator'
import { place } from '@panhuo/db/schema/place'
import { sql } from 'drizzle-orm'
import { containing, textArray } from '../filter/literal.ts'
import { conjunction } from '../filter/where.ts'
import type { Context } from '../request/context.ts'

export interface IndicatorRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly placeId: number
  readonly year: number
  readonly value: number | null
  readonly unit: string | null
  readonly kind: string
  readonly estimated: boolean
  readonly bound: string
  readonly measure: string
  readonly note: string | null
  readonly sourceId: string
}

export interface IndicatorFilter {
  readonly year?: readonly number[] | null
  readonly kind?: readonly string[] | null
  readonly place?: readonly string[] | null
  readonly text?: string | null
}

/** Published figures in order of their number, under the filter; all of them are public. */
export function readIndicators(
  { db, signal }: Context,
  filter: IndicatorFilter,
): Promise<IndicatorRow[]> {
  const parts = [sql`true`]
  if (filter.year?.length) parts.push(sql`year = any(${`{${filter.year.join(',')}}`}::text::int[])`)
  if (filter.kind?.length) parts.push(sql`kind = any(${textArray(filter.kind)})`)
  if (filter.place?.length) {
    parts.push(
      sql`place_id in (select id from ${place} where code = any(${textArray(filter.place)}))`,
    )
  }
  const text = filter.text
    ?.normalize('NFKC')
    .trim()
    .slice(0, 200)
    .replaceAll('\0', '')
    .toLowerCase()
  if (text)
    parts.push(
      sql`(lower(name) like ${containing(text)} or lower(name_en) like ${containing(text)})`,
    )
  return db.query<IndicatorRow>(
    sql`select code, name, name_en as "nameEn", place_id as "placeId", year, value, unit, kind, estimated, bound, measure, note, source_id as "sourceId" from ${indicator} where ${conjunction(parts)} order by code`,
    { signal },
  )
}
