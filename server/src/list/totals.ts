import type { Database } from '@panhuo/db/database'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import { areaSum } from './areaSum.ts'
import { recordsOf } from './asOf.ts'
import type { Register } from './register.ts'
import { selected } from './selection.ts'

export interface Totals {
  readonly count: number
  /** Sum of recorded areas, m². Convert last. */
  readonly areaM2: number
}

/** Count and area of the filtered set, in one statement. */
export async function readTotals<V extends Vocabulary>(
  db: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
  signal?: AbortSignal,
): Promise<Totals> {
  const area = register.area ?? sql`0::float8`
  const [totals] = await db.query<Totals>(
    sql`select count(*)::int as "count", ${areaSum(area)} as "areaM2" from ${recordsOf(register, viewer)} where ${selected(register, viewer, filter)}`,
    { signal },
  )
  return totals ?? { count: 0, areaM2: 0 }
}
