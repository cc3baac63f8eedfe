import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { batched } from '../list/records.ts'

/** Land under a shape as its history keeps it, m² on the ellipsoid; 0 for points and lines. Batched. */
export const areaOfShape = batched<string, number>(async ({ db, signal }, shapes) => {
  const rows = await db.query<{ shape: string; areaM2: number }>(
    sql`select shape, ST_Area(shape::geometry::geography) as "areaM2" from unnest(${textArray([...shapes])}) as shape`,
    { signal },
  )
  return new Map(rows.map(({ shape, areaM2 }) => [shape, areaM2]))
})
