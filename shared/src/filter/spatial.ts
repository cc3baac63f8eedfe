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
  readonly near?: { readonly geometry: Geometry; readonly metres: number } | null
}

export const spatialForms = ['bbox', 'intersects', 'zone', 'park', 'near'] as const
export type SpatialForm = (typeof spatialForms)[number]

/** More vertices than any boundary of a street needs; a larger polygon is refused, not simplified. */
export const MAX_VERTICES = 50_000
export const MAX_METRES = 100_000
