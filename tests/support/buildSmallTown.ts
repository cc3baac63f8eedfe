import type { Database, Run } from '@panhuo/db/database'
import {
  insertParks,
  insertPlaces,
  insertProjects,
  insertZones,
} from '@panhuo/db/seeds/insertFacts'
import { insertParcels } from '@panhuo/db/seeds/insertParcels'
import { aPark, aPlace, aProject, aZone } from '@panhuo/db/seeds/makers'
import { sql } from 'drizzle-orm'
import { deleted, everyPlot, parks, pick, places, projectCodes, ring, zones } from './smallTown.ts'

/** Replaces whatever the database holds by the town: 46 plots, 2 deleted ones, deleted relations. */
export async function buildSmallTown(database: Database): Promise<void> {
  await database.load(async (run) => {
    await run(
      sql`truncate change_entry, change, parcel_history, project_history, parcel_lineage, project_parcel, project, indicator, parcel, zone, park, place, source restart identity cascade`,
    )
    await insertPlaces(
      run,
      places.map((place) => aPlace({ ...place, kind: 'COMMUNITY' })),
    )
    await insertParks(
      run,
      parks.map(({ box, ...park }) => aPark({ ...park, ring: ring(box) })),
    )
    await insertZones(
      run,
      zones.map(({ box, ...zone }) => aZone({ ...zone, ring: ring(box) })),
    )
    await insertProjects(
      run,
      projectCodes.map((code, index) =>
        aProject({
          code,
          name: `${index % 2 ? '厂房' : '道路'}项目${index + 1}`,
          kind: index % 2 ? 'INDUSTRY' : 'ROAD',
          stage: pick(['STARTED', null, 'PLANNED'], index),
          park: pick(['YQ-A', 'YQ-X', null], index),
          zone: pick([null, 'PQ-A'], index),
          geometry:
            index === 3 ? null : { type: 'Point', coordinates: [118.6 + index * 0.002, 24.961] },
        }),
      ),
    )
    await insertParcels(run, everyPlot)
    // The town stands as if it had always been so: without history, with times of its own.
    await keepHistory(run, false)
    const secrets = everyPlot.map(({ rightHolder, titleNumber, updatedAt, projects, ...plot }) => ({
      code: plot.code,
      blocked: plot.blocked,
      rightHolder,
      titleNumber,
      updatedAt,
      projects,
      released: plot.released,
    }))
    const rows = sql`jsonb_to_recordset(${JSON.stringify(secrets)}::jsonb) as r(code text, "rightHolder" text, "titleNumber" text, "updatedAt" timestamptz, projects text[], blocked boolean, released boolean)`
    await run(
      sql`update parcel set right_holder = r."rightHolder", title_number = r."titleNumber", updated_at = r."updatedAt" from ${rows} where parcel.code = r.code`,
    )
    await run(
      sql`insert into project_parcel (parcel_id, project_id, provenance) select parcel.id, project.id, 'ILLUSTRATIVE' from ${rows} join parcel on parcel.code = r.code join project on project.code = any(r.projects)`,
    )
    await run(
      sql`insert into obstacle (parcel_id, kind, text, status, found_on, closed_on, provenance) select parcel.id, 'PLAN', '测试', case when r.blocked then 'DOING' else 'SOLVED' end, '2026-01-01', case when r.blocked then null else date '2026-01-02' end, 'ILLUSTRATIVE' from ${rows} join parcel on parcel.code = r.code`,
    )
    // Of those not released today some were withdrawn, some have ended, some are yet to begin.
    await run(
      sql`insert into release (parcel_id, groups, released_on, ends_on, withdrawn_on, released_by, provenance) select parcel.id, '{CONDITION,TENURE}', case when not r.released and parcel.id % 4 = 1 then date '2100-01-01' else date '2026-01-01' end, case when not r.released and parcel.id % 4 = 2 then date '2026-01-02' end, case when not r.released and parcel.id % 4 = 3 then date '2026-01-02' end, '测试', 'ILLUSTRATIVE' from ${rows} join parcel on parcel.code = r.code where r.released or parcel.id % 4 > 0`,
    )
    for (const [table, codes] of Object.entries(deleted)) {
      await run(
        sql`update ${sql.identifier(table)} set deleted_at = now(), deleted_reason = 'test' where code = any(${`{${codes.join(',')}}`}::text::text[])`,
      )
    }
    await keepHistory(run, true)
  })
}

async function keepHistory(run: Run, kept: boolean): Promise<void> {
  const verb = sql.raw(kept ? 'enable' : 'disable')
  for (const table of Object.keys(deleted)) {
    await run(
      sql`alter table ${sql.identifier(table)} ${verb} trigger step_version, ${verb} trigger keep_history`,
    )
  }
}
