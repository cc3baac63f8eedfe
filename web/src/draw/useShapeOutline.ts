import { nearRecordOf, type SpatialFilter } from '@panhuo/shared/filter/spatial'
import { useQuery } from '@tanstack/react-query'
import type { Geometry } from 'geojson'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'
import { circleRing, drawingOf } from './shapeGeometry.ts'

/** Field of Query that reads a record of each kind by code. */
const roots = {
  parcel: 'parcel',
  park: 'industrialPark',
  zone: 'renewalZone',
  project: 'project',
} as const

export interface ShapeOutline {
  readonly geometry: Geometry
  /** Width of the ring around it that counts as well, metres; 0 for the shape alone. */
  readonly metres: number
}

/** The outline that a spatial filter stands for, asked from the server where it names a record. */
export function useShapeOutline(shape: SpatialFilter | null): ShapeOutline | null {
  const { role } = useSession()
  const locale = useLocale()
  const record = recordOf(shape)
  const named = useQuery({
    queryKey: ['outline', role, record?.kind, record?.code],
    queryFn: async ({ signal }) => {
      const root = roots[record?.kind ?? 'park']
      const query = `query Outline($code: String!) { record: ${root}(code: $code) { geometry } }`
      const answer = await askText<{ record: { geometry: Geometry | null } | null }>(
        query,
        { code: record?.code },
        { locale, signal },
      )
      return answer.record?.geometry ?? null
    },
    enabled: record !== undefined,
    staleTime: 10 * 60_000,
  })
  if (!shape) return null
  if (record) {
    return named.data ? { geometry: named.data, metres: shape.near?.metres ?? 0 } : null
  }
  if (shape.near?.geometry?.type === 'Point') {
    const ring = circleRing(shape.near.geometry.coordinates, shape.near.metres)
    return { geometry: { type: 'Polygon', coordinates: [ring] }, metres: 0 }
  }
  if (shape.near?.geometry) return { geometry: shape.near.geometry, metres: shape.near.metres }
  if (shape.intersects) return { geometry: shape.intersects, metres: 0 }
  const drawn = drawingOf(shape)
  return drawn && { geometry: drawn.polygon, metres: 0 }
}

function recordOf(shape: SpatialFilter | null) {
  if (shape?.zone) return { kind: 'zone', code: shape.zone } as const
  if (shape?.park) return { kind: 'park', code: shape.park } as const
  return shape?.near ? nearRecordOf(shape.near) : undefined
}
