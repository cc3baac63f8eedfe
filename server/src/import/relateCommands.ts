import { districtBox } from '@panhuo/shared/geography/districtBox'
import { type SQL, sql } from 'drizzle-orm'
import { GRID, MOST_OVERLAP_M2 } from '../parcel/parcelGeometryQueries.ts'
import { keepFound } from './findingCommands.ts'
import type { Check, RowRange } from './importTypes.ts'
import { targetTables } from './targets.ts'

const box = sql.raw(`ST_MakeEnvelope(${districtBox.join(', ')}, 4490)`)

/**
 * Rows that lie in the district's box and leave its registered outline by more than that is accurate
 * to; the farthest corner is the place. The new outline of the district itself is not asked.
 */
function beyond(mine: SQL, schematic: boolean, isDistrict: boolean): SQL {
  return sql`select r.number as "row", jsonb_build_object('metres', round(far.metres::numeric), 'accuracy', coalesce(district.accuracy_m, 1)) as detail, far.place from import_row r
    cross join (select geom, accuracy_m from place where kind = 'DISTRICT' and deleted_at is null and ST_Dimension(geom) = 2 and (provenance = 'SCHEMATIC') = ${schematic}::boolean order by code limit 1) as district
    cross join lateral (select corner.geom as place, ST_Distance(corner.geom::geography, district.geom::geography) as metres from ST_DumpPoints(r.geom) as corner order by 2 desc limit 1) as far
    where ${mine} and r.sound and not ${isDistrict}::boolean and r.geom @ ${box} and not ST_CoveredBy(r.geom, district.geom) and far.metres > coalesce(district.accuracy_m, 1)`
}

/** Looks at shapes, and at rows beside each other and beside the register. */
export async function relateRows({ db, batch }: Check, range: RowRange): Promise<void> {
  const { batchId, from, to } = range
  const target = targetTables[batch.target]
  const mine = sql`r.batch_id = ${batchId}::int and r.number between ${from}::int and ${to}::int and not r.left_out`
  const bare = sql`'{}'::jsonb as detail, null::geometry as place`
  await db.transaction(async (run) => {
    const keep = (
      code: Parameters<typeof keepFound>[2],
      field: string | null,
      question: ReturnType<typeof sql>,
    ) => keepFound(run, range, code, field, question)
    await keep(
      'SHAPE_OUT_OF_SYSTEM',
      'geom',
      sql`select r.number as "row", ${bare} from import_row r where ${mine} and r.read_geom is not null and r.geom is null`,
    )
    await keep(
      'SHAPE_INVALID',
      'geom',
      sql`select r.number as "row", jsonb_build_object('reason', (ST_IsValidDetail(r.geom)).reason) as detail, (ST_IsValidDetail(r.geom)).location as place from import_row r where ${mine} and not r.sound and not ST_IsValid(r.geom)`,
    )
    await keep(
      'OUTSIDE_DISTRICT',
      'geom',
      sql`select r.number as "row", ${bare} from import_row r where ${mine} and not r.sound and not r.geom @ ${box}`,
    )
    for (const schematic of [true, false]) {
      await keep(
        schematic ? 'BEYOND_SCHEMATIC' : 'BEYOND_OUTLINE',
        'geom',
        beyond(mine, schematic, batch.target === 'DISTRICT'),
      )
    }
    await keep(
      'SHAPE_TINY',
      'geom',
      sql`select r.number as "row", ${bare} from import_row r where ${mine} and r.area_m2 < 1`,
    )
    await keep(
      'SHAPE_MISSING',
      'geom',
      sql`select r.number as "row", ${bare} from import_row r where ${mine} and r.read_geom is null and r.outcome = 'NEW'`,
    )
    await keep(
      'CODE_DOUBLE',
      'code',
      sql`select r.number as "row", jsonb_build_object('value', r.code, 'count', same.rows, 'other', same.other) as detail, null::geometry as place
        from import_row r cross join lateral (select count(*) + 1 as rows, min(o.number) as other from import_row o where o.batch_id = r.batch_id and o.code = r.code and o.number <> r.number and not o.left_out) as same
        where ${mine} and r.code is not null and same.other is not null`,
    )
    await keep(
      'MATCHED_DOUBLE',
      'code',
      sql`select r.number as "row", jsonb_build_object('value', coalesce(r.code, ''), 'other', o.number) as detail, null::geometry as place
        from import_row r join import_row o on o.batch_id = r.batch_id and o.matched_id = r.matched_id and o.number < r.number and not o.left_out and o.code is distinct from r.code
        where ${mine} and r.matched_id > 0`,
    )
    if (batch.target === 'DISTRICT') {
      await keep(
        'DISTRICT_ONE',
        'geom',
        sql`select r.number as "row", jsonb_build_object('count', every.rows) as detail, null::geometry as place from import_row r
          cross join lateral (select count(*) as rows from import_row o where o.batch_id = r.batch_id and not o.left_out) as every where ${mine} and every.rows > 1`,
      )
    }
    if (!target.apart) return
    await keep(
      'OVERLAPS_ROW',
      'geom',
      sql`select r.number as "row", jsonb_build_object('other', o.number, 'area', round(ST_Area(met.g::geography)::numeric, 1)) as detail, ST_PointOnSurface(met.g) as place
        from import_row r join import_row o on o.batch_id = r.batch_id and o.number < r.number and o.sound and not o.left_out and o.geom && r.geom and ST_Intersects(o.geom, r.geom) and not ST_Touches(o.geom, r.geom)
        cross join lateral (select ST_Intersection(o.geom, r.geom, ${GRID}) as g offset 0) as met
        where ${mine} and r.sound and ST_Area(met.g::geography) > ${MOST_OVERLAP_M2}::float8`,
    )
    for (const sample of [false, true]) {
      await keep(
        sample ? 'OVERLAPS_SAMPLE' : 'OVERLAPS_PLOT',
        'geom',
        sql`select r.number as "row", jsonb_build_object('value', p.code, 'area', round(ST_Area(met.g::geography)::numeric, 1)) as detail, ST_PointOnSurface(met.g) as place
          from import_row r join parcel p on p.id <> coalesce(r.matched_id, 0) and p.deleted_at is null and p.stage <> 'REMOVED' and (p.provenance = 'ILLUSTRATIVE') = ${sample}::boolean and p.geom && r.geom and ST_Intersects(p.geom, r.geom) and not ST_Touches(p.geom, r.geom)
          cross join lateral (select ST_Intersection(p.geom, r.geom, ${GRID}) as g offset 0) as met
          where ${mine} and r.sound and ST_Area(met.g::geography) > ${MOST_OVERLAP_M2}::float8
            and not exists (select 1 from import_row moved where moved.batch_id = r.batch_id and moved.matched_id = p.id and moved.geom is not null and not moved.left_out)`,
      )
    }
  })
}
