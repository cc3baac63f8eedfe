import type { Run } from '@panhuo/db/database'
import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import { NotAllowed } from '../change/failures.ts'
import { textArray } from '../filter/literal.ts'
import type { Context } from '../request/context.ts'
import {
  type DrawnShape,
  gapsOf,
  type Neighbor,
  overlapsOf,
  readDrawn,
} from './parcelGeometryQueries.ts'

/** What a drawn shape would be as a plot, before anybody saves it. */
export interface GeometryVerdict extends DrawnShape {
  readonly overlaps: readonly Neighbor[]
  readonly gaps: readonly Neighbor[]
}

/**
 * Measures a drawn shape and tells what it lies over or barely misses, leaving out the plots of
 * `except`. For those who edit plots only: it would give away exact boundaries bit by bit.
 */
export async function checkDrawn(
  { db, viewer, signal }: Context,
  geometry: unknown,
  except: readonly string[],
): Promise<GeometryVerdict> {
  const { role, person } = viewer
  if (!person || !mayDo(role, 'EDIT_PARCEL')) throw new NotAllowed('EDIT_PARCEL', !!person)
  const run: Run = <Row extends object>(statement: SQL) => db.query<Row>(statement, { signal })
  const drawn = await readDrawn(run, geometry, 'geometry')
  const codes = except.filter((code) => !code.includes('\0'))
  const own = await run<{ id: number }>(
    sql`select id from parcel where code = any(${textArray(codes)})`,
  )
  const ids = own.map(({ id }) => id)
  const [overlaps, gaps] = await Promise.all([
    overlapsOf(run, viewer, drawn.hex, ids),
    gapsOf(run, viewer, drawn.hex, ids),
  ])
  return { ...drawn, overlaps, gaps }
}
