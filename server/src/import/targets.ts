import { parcel } from '@panhuo/db/schema/parcel'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { type ParcelEditName, parcelEdits } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { type SQL, sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import { townScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Where the rows of an import go. */
export interface TargetTable {
  readonly name: 'parcel' | 'park' | 'zone' | 'place'
  /** GraphQL type of its records. */
  readonly type: string
  /** Field of the import → column; only these are compared and written. */
  readonly columns: Readonly<Record<string, string>>
  /** Condition on the table under its own name: the records that may be met. */
  readonly scope: (viewer: Viewer) => SQL
  /** What a new record has that the file does not say. */
  readonly initial: Readonly<Record<string, unknown>>
  /** Whether records may not lie over each other. */
  readonly apart: boolean
  /** Whether a row finds its record by name where the code does not tell. */
  readonly byName: boolean
  /** Which of the records is meant where there can be only one. */
  readonly only?: SQL
}

/** Columns that hold several values are empty and never null. */
const lists = Object.fromEntries(
  (Object.keys(parcelEdits) as ParcelEditName[])
    .filter((field) => parcelFields[field].type === 'codes')
    .map((field) => [parcel[field].name, []]),
)
const areaColumns = { code: 'code', name: 'name', kind: 'kind' }
const drawn = { provenance: 'IMPORTED', source_ids: [], accuracy_m: null }

export const targetTables: Readonly<Record<ImportTarget, TargetTable>> = {
  PARCEL: {
    name: 'parcel',
    type: 'Parcel',
    columns: {
      code: 'code',
      stage: 'stage',
      note: 'note',
      ...Object.fromEntries(
        (Object.keys(parcelEdits) as ParcelEditName[]).map((field) => [field, parcel[field].name]),
      ),
      community: parcel.communityId.name,
      park: parcel.parkId.name,
      zone: parcel.zoneId.name,
    },
    scope: parcelScope,
    initial: {
      stage: 'SURVEYED',
      ...lists,
      land_use_scheme: 'YDYH2023',
      source_ids: [],
      provenance: 'IMPORTED',
    },
    apart: true,
    byName: false,
  },
  PARK: {
    ...{ name: 'park', type: 'IndustrialPark', columns: areaColumns, apart: false, byName: true },
    scope: (viewer) => townScope(viewer, sql`park.town_id`),
    initial: drawn,
  },
  ZONE: {
    ...{ name: 'zone', type: 'RenewalZone', columns: areaColumns, apart: false, byName: true },
    scope: (viewer) => townScope(viewer, sql`zone.town_id`),
    initial: drawn,
  },
  DISTRICT: {
    ...{ name: 'place', type: 'Place', columns: {}, apart: false, byName: false },
    scope: () => sql`place.kind = 'DISTRICT'`,
    initial: drawn,
    only: sql`place.kind = 'DISTRICT'`,
  },
}
