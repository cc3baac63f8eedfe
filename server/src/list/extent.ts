import type { Database } from '@panhuo/db/database'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

/**
 * The box around the outlines of the filtered set as this viewer may see them: west, south, east,
 * north in degrees; null where there are none. A statement of its own, since it reads every outline
 * and totals read none.
 */
export async function readExtent<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  signal?: AbortSignal,
): Promise<number[] | null> {
  const { outline } = register.shape(viewer)
  const [row] = await db.query<{ bbox: number[] | null }>(
    sql`select case when box is not null then array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]::float8[] end as bbox from (select ST_Extent(${outline}) as box from ${recordsOf(register, viewer)} where ${selected(register, viewer, filter)}) whole`,
    { signal },
  )
  return row?.bbox ?? null
}
