import { place } from '@panhuo/db/schema/place'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * Records of the viewer's towns, by the column that points to the town. Whoever is bound to no town
 * sees all, and a record that says no town is seen by everybody: hidden, nobody would put it right.
 */
export function townScope({ towns }: Viewer, townId: Expression): SQL {
  if (towns === undefined) return sql`true`
  return sql`(${townId} is null or ${townId} = any(${idsOf(towns)}))`
}

/** The same by a column that points to a community, or to the town itself where none is known. */
export function communityScope({ towns }: Viewer, communityId: Expression): SQL {
  if (towns === undefined) return sql`true`
  const ids = idsOf(towns)
  return sql`(${communityId} is null or ${communityId} in (select home.id from ${place} home where home.id = any(${ids}) or home.parent_id = any(${ids})))`
}

function idsOf(towns: readonly number[]): SQL {
  return sql`${`{${towns.join(',')}}`}::text::int[]`
}
