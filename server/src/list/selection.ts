import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { type SQL, sql } from 'drizzle-orm'
import { conjunction, whereOf } from '../filter/where.ts'
import type { Viewer } from '../request/viewer.ts'
import type { Register } from './register.ts'

/**
 * THE one place where scope and filter meet: what this viewer may see AND what was asked.
 * Page, count, facets, groups, tiles and exports all select by it.
 */
export function selected<V extends Vocabulary>(
  register: Register<V>,
  viewer: Viewer,
  filter: FilterOf<V>,
): SQL {
  return conjunction([
    sql`${register.table}.deleted_at is null`,
    register.scope(viewer),
    whereOf(register.vocabulary, register.answers(viewer), filter),
  ])
}
