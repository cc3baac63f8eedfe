import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import { alsoUnsound } from '../change/recordKind.ts'
import type { Viewer } from '../request/viewer.ts'
import { parcelKind } from './parcelKind.ts'

/**
 * A person of some towns brings no plot to another: it would be gone for whoever put it there.
 * Throws InvalidInput for plots that were written in this change.
 */
export async function refuseBeyondTowns(
  run: Run,
  viewer: Viewer,
  ids: readonly number[],
): Promise<void> {
  if (await allInTowns(run, viewer, ids)) return
  throw new InvalidInput('patch.community', {
    zh: '应为您负责镇街的社区',
    en: 'must be a community of your towns',
  })
}

async function allInTowns(run: Run, viewer: Viewer, ids: readonly number[]): Promise<boolean> {
  const [beyond] = await run(
    sql`select id from parcel where id = any(${`{${ids.join(',')}}`}::text::int[]) and not (${parcelKind.scope(viewer)}) limit 1`,
  )
  return beyond === undefined
}

alsoUnsound(parcelKind, async (run, viewer, ids) => {
  if (await allInTowns(run, viewer, ids)) return
  throw new GuardNotMet([
    {
      code: 'UNSOUND',
      said: {
        zh: '撤销后地块会离开您负责的镇街',
        en: 'after undoing, a plot would leave your towns',
      },
    },
  ])
})
