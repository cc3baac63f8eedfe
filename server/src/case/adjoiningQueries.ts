import { parcel } from '@panhuo/db/schema/parcel'
import { ADJOIN_M, MOST_CASE_PLOTS } from '@panhuo/shared/case/adjoining'
import { sql } from 'drizzle-orm'
import { MERCATOR_PER_METRE } from '../filter/mercator.ts'
import { recordsOf, registerAsOf, standing } from '../list/asOf.ts'
import { columnList } from '../list/page.ts'
import { batchedAsOf, groupedBy, shownAt } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import type { ParcelRow } from '../parcel/parcelQueries.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'

/** How far apart plots of one case may lie, in units of EPSG:3857. */
export const ADJOIN_MERCATOR = ADJOIN_M * MERCATOR_PER_METRE

/** A plot beside another one, and how far it lies from it in metres. */
export interface AdjoiningRow extends ParcelRow {
  readonly gapM: number
}

/**
 * Plots that may share a case with each plot, the nearest first and no more than a case holds, as
 * far as the viewer may see them; one statement for a page. It measures exact shapes: ask for nobody
 * who may not see them.
 */
export const adjoiningOf = batchedAsOf<AdjoiningRow[]>(
  async ({ db, viewer, signal }, ids, moment) => {
    const register = moment ? registerAsOf(parcelRegister, moment) : parcelRegister
    const rows = await db.query<AdjoiningRow & { beside: number }>(
      sql`select plot.id as beside, near.* from ${standing(parcel, moment, { alias: 'plot' })} cross join lateral (
          select ${columnList(register)}, round((ST_Distance(plot.geom_mercator, ${parcel.geomMercator}) / ${MERCATOR_PER_METRE}::float8)::numeric, 1)::float8 as "gapM"
          from ${recordsOf(register, viewer)} where ${selected(register, viewer, {})} and ${parcel.id} <> plot.id and ${parcel.stage} <> 'REMOVED' and ST_DWithin(plot.geom_mercator, ${parcel.geomMercator}, ${ADJOIN_MERCATOR}::float8)
          order by "gapM", ${parcel.code} limit ${MOST_CASE_PLOTS - 1}::int) near
        where plot.id = any(${`{${ids.join(',')}}`}::text::int[]) order by beside, "gapM", near.code`,
      { signal },
    )
    return groupedBy(shownAt(rows, moment), ({ beside }) => beside)
  },
)
