import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { columnList } from '../list/page.ts'
import { batched, byCode, byId } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import { shapesOf } from '../list/shapes.ts'
import type { Context } from '../request/context.ts'
import { placeRegister } from './placeRegister.ts'

export interface PlaceRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly parentId: number | null
  readonly sourceIds: string[]
}

export interface SourceRow {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly publishedAt: string | null
  readonly licence: string | null
  readonly note: string | null
}

export const placeById = byId<typeof placeRegister.vocabulary, PlaceRow>(placeRegister)
export const placeByCode = byCode<typeof placeRegister.vocabulary, PlaceRow>(placeRegister)
export const placeShape = shapesOf(placeRegister)

/** More places than any list of choices shows; a prefecture has about as many communities. */
const MAX_PLACES = 3_000

/**
 * All places of some kinds, in order of code. Throws BadArgument for an unusable kind or text, and
 * where there are more than 3,000: a list that stops short would look complete.
 */
export async function findPlaces(
  { db, viewer, signal }: Context,
  asked: { readonly kind?: readonly string[]; readonly text?: string },
): Promise<PlaceRow[]> {
  const { kind, text } = asked
  const given = { text, ...(kind ? { kind: { in: kind } } : {}) }
  const filter = checkFilter(placeRegister.vocabulary, given, viewer.role)
  const rows = await db.query<PlaceRow>(
    sql`select ${columnList(placeRegister)} from ${placeRegister.table} where ${selected(placeRegister, viewer, filter)} order by ${placeRegister.orders.code} limit ${MAX_PLACES + 1}::int`,
    { signal },
  )
  if (rows.length <= MAX_PLACES) return rows
  throw new BadArgument([text ? 'text' : 'kind'], {
    zh: `超过 ${MAX_PLACES} 个地点，请用 kind 或 text 缩小范围`,
    en: `there are more than ${MAX_PLACES} places; narrow them by kind or text`,
  })
}

/** Sources by id, batched. */
export const sourceById = batched<string, SourceRow>(async ({ db, signal }, ids) => {
  const rows = await db.query<SourceRow>(
    sql`select id, title, publisher, published_at::text as "publishedAt", licence, note from source where id = any(${textArray(ids)})`,
    { signal },
  )
  return new Map(rows.map((row) => [row.id, row]))
})
