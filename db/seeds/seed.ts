import { todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { SETUP_LOCK } from '../src/connection/requirements.ts'
import type { Database, Run } from '../src/database.ts'
import { parks, zones } from './facts/areas.ts'
import { indicators } from './facts/indicators.ts'
import { places } from './facts/places.ts'
import { projects } from './facts/projects.ts'
import { sources } from './facts/sources.ts'
import { insertCases } from './insertCases.ts'
import { insertDeals } from './insertDeals.ts'
import { insertDemands } from './insertDemands.ts'
import {
  insertIndicators,
  insertParks,
  insertPlaces,
  insertProjects,
  insertSources,
  insertZones,
} from './insertFacts.ts'
import { insertParcels } from './insertParcels.ts'
import { insertProgress } from './insertProgress.ts'
import { insertReleases, withTerms } from './insertReleases.ts'
import { sampleDeals } from './sampleDeals/sampleDeals.ts'
import { sampleDemands } from './sampleDemands/sampleDemands.ts'
import { samplePlots } from './samplePlots/samplePlots.ts'
import { sampleProgress } from './sampleProgress/sampleProgress.ts'
import { sampleReleases } from './sampleReleases/sampleReleases.ts'

/**
 * Fills an empty register with the facts of the sources and the 143 sample plots, and tells whether
 * it did. All or nothing, so that a process killed half-way leaves an empty register that the next
 * start fills; a register that holds anything is never touched.
 */
export async function seed(database: Database): Promise<boolean> {
  return database.load(async (run) => {
    // Two servers that start at once on one database take turns.
    await run(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`)
    if (!(await isEmpty(run))) return false
    await insertSources(run, sources)
    await insertPlaces(run, places)
    await insertParks(run, parks)
    await insertZones(run, zones)
    await insertProjects(run, projects)
    await insertIndicators(run, indicators)
    const releases = sampleReleases(todayInBeijing())
    const plots = withTerms(samplePlots(), releases)
    await insertParcels(run, plots)
    await insertCases(run, plots, todayInBeijing())
    await insertReleases(run, releases)
    await insertDemands(run, sampleDemands(todayInBeijing()))
    await linkSamples(run)
    await insertProgress(run, sampleProgress(todayInBeijing()))
    await insertDeals(run, sampleDeals(todayInBeijing()))
    return true
  })
}

async function isEmpty(run: Run): Promise<boolean> {
  const [found] = await run<{ empty: boolean }>(sql`
    select not (
      exists (select from source) or exists (select from place) or exists (select from park)
      or exists (select from zone) or exists (select from parcel) or exists (select from project)
      or exists (select from indicator)
    ) as empty`)
  return found?.empty ?? false
}

/** Lets each project with a park or zone of its own use the sample plots there, as samples do. */
async function linkSamples(run: Run): Promise<void> {
  await run(sql`
    insert into project_parcel (parcel_id, project_id, provenance)
    select parcel.id, project.id, 'ILLUSTRATIVE'
    from project
    join parcel on parcel.park_id = project.park_id or parcel.zone_id = project.zone_id
    where parcel.stage <> 'REMOVED'
    order by 1, 2`)
}
