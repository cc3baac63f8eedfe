import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { Camera } from '../url/view.ts'
import type { Hit } from './useFound.ts'

/** Groups in the order in which they are shown: plots are named after parks and would hide them. */
export const hitGroups = [
  'PARK',
  'ZONE',
  'PROJECT',
  'COMMUNITY',
  'ENTERPRISE',
  'PARCEL',
  'PLACE',
] as const
export type HitGroup = (typeof hitGroups)[number]

/** Places are told apart by their kind: communities can be filtered by, enterprises are looked for. */
export function groupOf({ kind, detail }: Pick<Hit, 'kind' | 'detail'>): HitGroup {
  if (kind !== 'PLACE') return kind
  return detail === 'COMMUNITY' || detail === 'ENTERPRISE' ? detail : 'PLACE'
}

/** The layer on which a record can be opened; null where it has no sheet of its own. */
export const layerOf: Record<HitGroup, TileLayer | null> = {
  PARCEL: 'parcels',
  PARK: 'parks',
  ZONE: 'zones',
  PROJECT: 'projects',
  COMMUNITY: null,
  ENTERPRISE: null,
  PLACE: null,
}

/** The field of the plot filter that names records of a group. */
export const filterOf: Partial<Record<HitGroup, 'park' | 'zone' | 'community'>> = {
  PARK: 'park',
  ZONE: 'zone',
  COMMUNITY: 'community',
}

/** Nearest and farthest that a place is brought. */
const ZOOM = { most: 16, least: 10 }
/** Pixels that the place should fill, of the narrowest map between two panels. */
const FILLED = 420

/** A camera that shows the box [west, south, east, north], in degrees; a point from near by. */
export function cameraOf(bbox: readonly number[]): Camera | null {
  const [west, south, east, north] = bbox
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return null
  }
  const span = Math.max(east - west, north - south, 1e-6)
  const zoom = Math.log2((360 * FILLED) / (span * 512))
  return {
    zoom: Number(Math.min(Math.max(zoom, ZOOM.least), ZOOM.most).toFixed(2)),
    lat: Number(((south + north) / 2).toFixed(5)),
    lon: Number(((west + east) / 2).toFixed(5)),
  }
}
