import type { Database } from '@panhuo/db/database'
import type { ImportState } from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import { districtShape, placed, type Trial, trialsFor } from './candidateQueries.ts'
import type { Batch } from './importTypes.ts'
import { type AtWork, overRows } from './steps.ts'

/** The system of this key, unless it is one that is never taken. Throws InvalidInput. */
export function chosenSystem({ layers, candidates }: Batch, key: string): Trial {
  const verdict = candidates.find((one) => one.key === key)
  const trial = trialsFor(layers).find((one) => one.key === key)
  if (verdict?.verdict === 'REFUSED') throw new InvalidInput('crs', verdict.said)
  if (!trial || !verdict) {
    throw new InvalidInput('crs', { zh: '没有这种坐标系', en: 'is none of the systems offered' })
  }
  if (verdict.inside === 0) throw new InvalidInput('crs', verdict.said)
  return trial
}

/** Transforms the coordinates of every row to 4490 and measures the shapes. */
export async function placeRows(
  db: Database,
  batch: Batch,
  key: string,
  last: number,
  at: AtWork,
): Promise<ImportState> {
  const trial = chosenSystem(batch, key)
  await overRows(batch.id, last, at, async ({ batchId, from, to }) => {
    await db.transaction((run) =>
      run(
        sql`with shape as materialized (
            select number, ${placed(trial, sql`read_geom`)} as g from import_row where batch_id = ${batchId}::int and number between ${from}::int and ${to}::int
          ), judged as materialized (select number, ST_Multi(g) as g, coalesce(ST_IsValid(g), false) as valid from shape)
          update import_row r set geom = j.g, area_m2 = case when j.valid then ST_Area(j.g::geography) end, sound = j.valid and ST_CoveredBy(j.g, ${districtShape})
          from judged j where r.batch_id = ${batchId}::int and r.number = j.number`,
      ),
    )
  })
  return 'PLACED'
}
