import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import type { ParcelSeed } from './parcelSeed.ts'
import type { ReleaseSeed } from './sampleReleases/sampleReleases.ts'

/** The plots with the terms on which some of them are offered. */
export function withTerms(
  plots: readonly ParcelSeed[],
  releases: readonly ReleaseSeed[],
): readonly ParcelSeed[] {
  const terms = new Map(releases.map(({ plot, terms: own }) => [plot, own]))
  return plots.map((plot) => ({ ...plot, ...terms.get(plot.code) }))
}

/** Releases sample plots to investors, as samples. */
export async function insertReleases(run: Run, releases: readonly ReleaseSeed[]): Promise<void> {
  await run(
    sql`insert into release (parcel_id, groups, released_on, ends_on, released_by, provenance) select parcel.id, r.groups, r."releasedOn", r."endsOn", '样例', 'ILLUSTRATIVE' from jsonb_to_recordset(${JSON.stringify(releases)}::text::jsonb) as r(plot text, groups text[], "releasedOn" date, "endsOn" date) join parcel on parcel.code = r.plot order by parcel.id`,
  )
}
