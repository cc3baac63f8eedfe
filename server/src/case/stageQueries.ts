import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import type { MovingPlot } from './stageRules.ts'

/** Overlap with a registered plot that is still taken for a drawing error, m². */
const OVERLAP_M2 = 1

/** What the guards of a stage look at, for each plot by id, as this request has read it once. */
export const movingPlot = batched<number, MovingPlot>(({ db, signal }, ids) =>
  movingPlots((query) => db.query(query, { signal }), ids),
)

/** The same as it is now, in one statement for all of them. */
export async function movingPlots(
  run: Run,
  ids: readonly number[],
): Promise<Map<number, MovingPlot>> {
  const rows = await run<MovingPlot & { id: number }>(
    sql`select p.id, p.stage, p.right_holder is not null as "hasRightHolder",
      p.area_mismatch as "areaMismatch",
      (select count(*)::int from obstacle o where o.parcel_id = p.id and o.kind = 'TITLE' and o.status <> 'SOLVED' and o.deleted_at is null) as "openTitleObstacles",
      exists (select 1 from document d where d.parcel_id = p.id and d.kind = 'RECOGNITION' and d.deleted_at is null) as "hasRecognition",
      array(select other.code from parcel other where other.id <> p.id and other.deleted_at is null and other.stage in ('REGISTERED', 'METHOD_SET', 'IN_PROGRESS', 'COMPLETED') and p.stage = 'RECOGNIZED' and other.geom && p.geom and ST_Intersects(other.geom, p.geom) and ST_Area(ST_Intersection(other.geom, p.geom, 1e-9)::geography) > ${OVERLAP_M2}::float8 order by 1) as overlaps,
      latest.id is not null and latest.status = 'OPEN' as "hasActiveCase",
      coalesce(latest.status = 'COMPLETED', false) as "caseCompleted",
      (select count(*)::int from case_milestone m where m.case_id = latest.id and m.actual_on is not null) as "milestonesDone",
      exists (select 1 from case_milestone m where m.case_id = latest.id and m.closes_case and m.actual_on is not null and m.document_id is not null) as "closingDone"
    from parcel p
    left join lateral (
      select c.id, c.status from case_parcel link join revitalization_case c on c.id = link.case_id
      where link.parcel_id = p.id and c.status in ('OPEN', 'COMPLETED') and c.deleted_at is null
      order by link.active desc, c.opened_on desc, c.id desc limit 1
    ) latest on true
    where p.id = any(${`{${ids.join(',')}}`}::text::int[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
