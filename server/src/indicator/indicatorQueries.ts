import { indicator } from '@panhuo/db/schema/indicator'
import { place } from '@panhuo/db/schema/place'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { MAX_TEXT, MAX_VALUES } from '@panhuo/shared/filter/check'
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

/** Refuses lists and texts that are longer than anyone needs. */
function refuseOversized(filter: IndicatorFilter): void {
  for (const name of ['year', 'kind', 'place'] as const) {
    if ((filter[name]?.length ?? 0) <= MAX_VALUES) continue
    throw new BadArgument([name], {
      zh: `应为不超过 ${MAX_VALUES} 项的列表`,
      en: `must be a list of at most ${MAX_VALUES}`,
    })
  }
  if ((filter.text?.length ?? 0) > MAX_TEXT) {
    throw new BadArgument(['text'], {
      zh: `应为不超过 ${MAX_TEXT} 字的文本`,
      en: `must be text of at most ${MAX_TEXT} characters`,
    })
  }
}

/**
 * Published figures in order of their number, under the filter; all of them are public. Throws
 * BadArgument for a list or text that is too long.
 */
export async function readIndicators(
  { db, signal }: Context,
  filter: IndicatorFilter,
): Promise<IndicatorRow[]> {
  refuseOversized(filter)
  const parts = [sql`true`]
  if (filter.year?.length) parts.push(sql`year = any(${`{${filter.year.join(',')}}`}::text::int[])`)
  if (filter.kind?.length) parts.push(sql`kind = any(${textArray(filter.kind)})`)
  if (filter.place?.length) {
    parts.push(
      sql`place_id in (select id from ${place} where code = any(${textArray(filter.place)}))`,
    )
  }
  const text = filter.text?.normalize('NFKC').replaceAll('\0', '').trim().toLowerCase()
  if (text)
    parts.push(
      sql`(lower(name) like ${containing(text)} or lower(name_en) like ${containing(text)})`,
    )
  return db.query<IndicatorRow>(
    sql`select code, name, name_en as "nameEn", place_id as "placeId", year, value, unit, kind, estimated, bound, measure, note, source_id as "sourceId" from ${indicator} where ${conjunction(parts)} order by code`,
    { signal },
  )
}
