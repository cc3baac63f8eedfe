import { sql } from 'drizzle-orm'
import { keepFound } from './findingCommands.ts'
import type { Check, RowRange } from './importTypes.ts'
import { targetTables } from './targets.ts'

/** Two shapes are the same land where they share so much of the larger one. */
const SAME_LAND = 0.8
const GRID = sql.raw('1e-9')

/** Finds the record of each row: by code, else by name or by lying on the same land. */
export async function matchRows({ db, viewer, batch }: Check, range: RowRange): Promise<void> {
  const target = targetTables[batch.target]
  const table = sql.identifier(target.name)
  const mine = sql`r.batch_id = ${range.batchId}::int and r.number between ${range.from}::int and ${range.to}::int and not r.left_out`
  const free = sql`${mine} and r.matched_id is null and r.matched_by is null`
  const standing = sql`${table}.deleted_at is null and ${target.scope(viewer)}`
  // A plot that an import made and an undoing took away comes back under its own code.
  const stands =
    target.name === 'parcel'
      ? sql`(parcel.deleted_at is null and parcel.stage <> 'REMOVED' or parcel.deleted_at is not null and parcel.import_batch is not null and not exists (select 1 from parcel_lineage where predecessor_id = parcel.id))`
      : sql`${table}.deleted_at is null`
  await db.transaction(async (run) => {
    if (target.only) {
      await run(
        sql`update import_row r set matched_id = ${table}.id, matched_by = 'NAME' from ${table} where ${free} and ${standing} and ${target.only}`,
      )
    } else {
      await run(
        sql`update import_row r set matched_id = ${table}.id, matched_by = 'CODE' from ${table} where ${free} and r.code = ${table}.code and ${stands} and ${target.scope(viewer)}`,
      )
    }
    if (target.name === 'parcel') {
      await run(
        sql`update import_row r set matched_id = parcel.id, matched_by = 'CODE' from parcel where ${free} and r.code is null and r.attributes->>'note' like '原编号：%' and parcel.note = r.attributes->>'note' and parcel.deleted_at is null and ${target.scope(viewer)}`,
      )
    }
    if (target.byName) {
      await run(
        sql`update import_row r set matched_id = ${table}.id, matched_by = 'NAME' from ${table} where ${free} and ${table}.name = r.attributes->>'name' and ${standing}`,
      )
    }
    if (!target.apart) return
    await run(
      sql`with best as (
          select distinct on (r.number) r.number, parcel.id from import_row r join parcel on parcel.geom && r.geom
          cross join lateral (select ST_Area(ST_Intersection(parcel.geom, r.geom, ${GRID})) / greatest(ST_Area(parcel.geom), ST_Area(r.geom)) as share) as same
          where ${free} and r.sound and ${standing} and parcel.stage <> 'REMOVED' and parcel.provenance <> 'ILLUSTRATIVE' and share >= ${SAME_LAND}::float8
            and not exists (select 1 from import_row other where other.batch_id = r.batch_id and other.code = parcel.code and not other.left_out)
          order by r.number, share desc)
        update import_row r set matched_id = best.id, matched_by = 'OVERLAP' from best where ${mine} and r.number = best.number`,
    )
    await keepFound(
      run,
      range,
      'MATCHED_BY_OVERLAP',
      'code',
      sql`select r.number as "row", jsonb_build_object('value', parcel.code, 'percent', round((100 * ST_Area(ST_Intersection(parcel.geom, r.geom, ${GRID})) / greatest(ST_Area(parcel.geom), ST_Area(r.geom)))::numeric, 1)) as detail, null::geometry as place
        from import_row r join parcel on parcel.id = r.matched_id where ${mine} and r.matched_by = 'OVERLAP'`,
    )
    const known = sql`select r.number as "row", jsonb_build_object('value', r.code) as detail, null::geometry as place from import_row r join parcel on parcel.code = r.code where ${mine} and (r.matched_id is null or r.matched_id = 0)`
    await keepFound(run, range, 'CODE_RETIRED', 'code', sql`${known} and ${target.scope(viewer)}`)
    await keepFound(
      run,
      range,
      'CODE_ELSEWHERE',
      'code',
      sql`${known} and not (${target.scope(viewer)})`,
    )
  })
}
