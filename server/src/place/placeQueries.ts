import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { batched, byCode, byId } from '../list/records.ts'
import { shapesOf } from '../list/shapes.ts'
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

/** Sources by id, batched. */
export const sourceById = batched<string, SourceRow>(async ({ db, signal }, ids) => {
  const rows = await db.query<SourceRow>(
    sql`select id, title, publisher, published_at::text as "publishedAt", licence, note from source where id = any(${textArray(ids)})`,
    { signal },
  )
  return new Map(rows.map((row) => [row.id, row]))
})
