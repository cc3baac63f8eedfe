import type { Database } from '@panhuo/db/database'
import type { Register } from '@panhuo/server/list/register'
import { selected } from '@panhuo/server/list/selection'
import type { Viewer } from '@panhuo/server/request/viewer'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { sql } from 'drizzle-orm'

/** Codes of what a register selects for a viewer and a checked filter, in order of code. */
export function readRegister<V extends Vocabulary>(
  database: Database,
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
): Promise<{ code: string }[]> {
  return database.query<{ code: string }>(
    sql`select code from ${register.table} where ${selected(register, viewer, filter)} order by code collate "C"`,
  )
}
