import type { Run } from '@panhuo/db/database'
import { parcel } from '@panhuo/db/schema/parcel'
import { project } from '@panhuo/db/schema/project'
import { type SQL, sql } from 'drizzle-orm'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { demandByCode } from '../demand/demandQueries.ts'
import { textArray } from '../filter/literal.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { projectScope } from '../project/projectScope.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'

/** More than anyone looks at in one deal. */
const MOST_LINKS = 30

interface Links {
  readonly parcelCodes?: readonly string[] | null | undefined
  readonly projectCodes?: readonly string[] | null | undefined
}

/** Sets the demand behind a deal to one that the viewer may see; an empty code takes it off. */
export async function linkDemand(
  run: Run,
  context: Context,
  dealId: number,
  given: string | null | undefined,
): Promise<void> {
  if (given === undefined || given === null) return
  const code = given.trim()
  const found = code === '' ? null : await demandByCode(context, code)
  if (code !== '' && !found) throw new NotFound('demandCode', code.slice(0, 60))
  const id = found?.id ?? null
  await run(
    sql`update deal set demand_id = ${id}::int where id = ${dealId}::int and demand_id is distinct from ${id}::int`,
  )
}

/** Sets the plots and projects of a deal to those that are named; a list that is absent stays. */
export async function linkRecords(
  run: Run,
  viewer: Viewer,
  dealId: number,
  { parcelCodes, projectCodes }: Links,
): Promise<void> {
  if (parcelCodes) {
    const seen = sql`${parcel} where deleted_at is null and ${parcelScope(viewer)}`
    await link(run, dealId, 'parcel', 'parcelCodes', parcelCodes, seen)
  }
  if (projectCodes) {
    const seen = sql`${project} where deleted_at is null and ${projectScope(viewer)}`
    await link(run, dealId, 'project', 'projectCodes', projectCodes, seen)
  }
}

async function link(
  run: Run,
  dealId: number,
  kind: 'parcel' | 'project',
  field: string,
  given: readonly string[],
  seen: SQL,
): Promise<void> {
  const codes = [...new Set(given.map((code) => code.trim()).filter((code) => code !== ''))]
  if (codes.length > MOST_LINKS || codes.some((code) => code.includes('\0'))) {
    throw new InvalidInput(field, { zh: `最多 ${MOST_LINKS} 个`, en: `at most ${MOST_LINKS}` })
  }
  // Held, so that a plot that is being split goes to the deal as its parts or not at all.
  const found = await run<{ id: number; code: string }>(
    sql`select id, code from ${seen} and code = any(${textArray(codes)}) order by id for share`,
  )
  const missing = codes.find((code) => !found.some((one) => one.code === code))
  if (missing !== undefined) throw new NotFound(field, missing.slice(0, 60))
  const table = sql.identifier(`deal_${kind}`)
  const pointer = sql.identifier(`${kind}_id`)
  const ids = sql`${`{${found.map(({ id }) => id).join(',')}}`}::text::int[]`
  await run(
    sql`update ${table} set active = (${pointer} = any(${ids})) where deal_id = ${dealId}::int and active is distinct from (${pointer} = any(${ids}))`,
  )
  await run(
    sql`insert into ${table} (deal_id, ${pointer}) select ${dealId}::int, id from unnest(${ids}) as id order by id on conflict do nothing`,
  )
}
