import type { Geometry } from 'geojson'

/** Exactly one of the forms; coordinates are EPSG:4326, longitude first, distances in metres. */
export interface SpatialFilter {
  /** West, south, east, north. */
  readonly bbox?: readonly number[] | null
  readonly intersects?: Geometry | null
  /** Code or Relay id of a renewal zone. */
  readonly zone?: string | null
  /** Code or Relay id of an industrial park. */
  readonly park?: string | null
  readonly near?: Near | null
}

/** Within so many metres of exactly one place: a geometry, or a record by code or Relay id. */
export interface Near {
  readonly metres: number
  readonly geometry?: Geometry | null
  readonly parcel?: string | null
  readonly park?: string | null
  readonly zone?: string | null
  readonly project?: string | null
}

export const spatialForms = ['bbox', 'intersects', 'zone', 'park', 'near'] as const

/** Records that a distance can be measured from, with the GraphQL type of each. */
export const nearRecords = {
  parcel: 'Parcel',
  park: 'IndustrialPark',
  zone: 'RenewalZone',
  project: 'Project',
} as const
export type NearRecord = keyof typeof nearRecords

/** The record that a distance is measured from; undefined where it is a geometry. */
export function nearRecordOf(
  near: Near,
): { readonly kind: NearRecord; readonly code: string } | undefined {
  for (const kind of Object.keys(nearRecords) as NearRecord[]) {
    const code = near[kind]
    if (code) return { kind, code }
  }
  return undefined
}

/** More vertices than any boundary of a street needs; a larger polygon is refused, not simplified. */
export const MAX_VERTICES = 50_000
export const MAX_METRES = 100_000
