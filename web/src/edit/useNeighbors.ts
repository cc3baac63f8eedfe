import { useQuery } from '@tanstack/react-query'
import type { Geometry, Position } from 'geojson'
import { askText } from '../graphql/ask.ts'
import { useLocale } from '../words/locale.tsx'
import { partsOf, type Rings } from './shapeParts.ts'
import { neighborQuery } from './shapeQuery.ts'

/** How far around a shape its neighbors are read, degrees: about 300 metres. */
const AROUND = 0.003

interface Answer {
  readonly parcels: {
    readonly nodes: readonly { readonly code: string; readonly geometry: Geometry | null }[]
  }
}

/** Rings of the plots around a shape, but for the plot itself. */
export function useNeighbors(start: readonly Rings[], own: string): readonly Position[][] {
  const locale = useLocale()
  const points = start.flat(2)
  const lons = points.map(([lon = 0]) => lon)
  const lats = points.map(([, lat = 0]) => lat)
  const bbox = [
    Math.min(...lons) - AROUND,
    Math.min(...lats) - AROUND,
    Math.max(...lons) + AROUND,
    Math.max(...lats) + AROUND,
  ]
  const around = useQuery({
    queryKey: ['shapes-around', bbox, own],
    queryFn: async ({ signal }) => {
      const { parcels } = await askText<Answer>(neighborQuery, { bbox }, { locale, signal })
      return parcels.nodes
        .filter(({ code }) => code !== own)
        .flatMap(({ geometry }) => (geometry ? partsOf(geometry).flat() : []))
    },
  })
  return around.data ?? []
}
