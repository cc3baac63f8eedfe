import type { Geometry } from 'geojson'
import type { Failure } from '../change/failure.ts'

/** The plot as it is when its drawing begins. */
export interface DrawnPlot {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly areaM2: number | null
  readonly geometry: Geometry | null
  readonly bbox: readonly number[] | null
}

export const plotQuery = `query PlotShape($code: String!) {
  parcel(code: $code) { code name version areaM2 geometry bbox }
}`

/** Outlines around a box, to snap to. */
export const neighborQuery = `query ShapesAround($bbox: [Float!]!) {
  parcels(filter: { within: { bbox: $bbox } }, first: 100) { nodes { code geometry } }
}`

export interface NamedMeasure {
  readonly code: string
  readonly name: string
  /** Overlap in m², gap in metres. */
  readonly measure: number
}

/** What the server says of a drawn shape before it is saved. */
export interface ShapeCheck {
  readonly areaM2: number
  /** Metres beyond the district's schematic outline, null where it stays inside. */
  readonly outsideM: number | null
  readonly overlaps: readonly NamedMeasure[]
  readonly gaps: readonly NamedMeasure[]
}

export const checkQuery = `query CheckShape($geometry: GeoJSON!, $except: [String!]) {
  check: parcelGeometryCheck(geometry: $geometry, except: $except) {
    __typename
    ... on GeometryCheck { areaM2 outsideM overlaps { code name measure } gaps { code name measure } }
    ... on Error { message }
  }
}`

export type CheckAnswer = { readonly check: ShapeCheck | Failure }
