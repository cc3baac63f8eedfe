import { useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export type AreaLayer = 'parks' | 'zones'

export interface Named {
  readonly code: string
  readonly name: string
}

export interface Sums {
  readonly count: number
  readonly areaMu: number
}

export interface AreaPlot extends Named {
  readonly areaMu: number
  readonly stage: string
  readonly method: string | null
  readonly provenance: string
  /** Part of the plot inside the area, 0 to 1. */
  readonly overlapShare: number | null
  readonly geometry: GeoJSON.Geometry | null
}

export interface AreaGroup extends Sums {
  readonly key: { readonly stage?: string | null; readonly method?: string | null }
  readonly label: string
}

export interface AreaRecord extends Named {
  readonly kind: string
  readonly stageAsStated: string | null
  readonly accuracyM: number | null
  readonly note: string | null
  readonly provenance: string
  readonly bbox: readonly number[] | null
  readonly centroid: GeoJSON.Geometry | null
  readonly geometry: GeoJSON.Geometry | null
  readonly town: Named | null
  readonly parent?: Named | null
  readonly parcelSummary: Sums
  readonly projects: readonly (Named & {
    readonly kind: string
    readonly stage: string | null
    readonly stageAsStated: string | null
  })[]
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly publisher: string
    readonly publishedAt: string | null
    readonly licence: string | null
    readonly note: string | null
  }[]
}

export interface NearbyPlace extends Named {
  readonly kind: string
  readonly accuracyM: number | null
  readonly centroid: GeoJSON.Geometry | null
}

export interface AreaAnswer {
  readonly record: AreaRecord | null
  readonly places: readonly NearbyPlace[]
  readonly zones?: { readonly nodes: readonly (Named & { readonly parent: Named | null })[] }
}

export interface AreaPlots {
  readonly parcels: {
    readonly totalCount: number
    readonly summary: { readonly areaMu: number }
    readonly nodes: readonly AreaPlot[]
    readonly byStage: readonly AreaGroup[]
    readonly byMethod: readonly AreaGroup[]
  }
}

const roots = { parks: 'industrialPark', zones: 'renewalZone' } as const

/** One park or zone with what belongs to it; outlines are simplified to 5 m for a small picture. */
export function areaQuery(layer: AreaLayer): string {
  const own = layer === 'zones' ? 'parent { code name }' : ''
  const phases =
    layer === 'zones'
      ? 'zones: renewalZones(first: 200) { nodes { code name parent { code } } }'
      : ''
  return `query Area($code: String!) {
  record: ${roots[layer]}(code: $code) {
    code name kind stageAsStated accuracyM note provenance bbox centroid
    geometry(simplifyMetres: 5)
    town { code name } ${own}
    parcelSummary { count areaMu }
    projects { code name kind stage stageAsStated }
    sources { id title publisher publishedAt licence note }
  }
  places(kind: [FACILITY, ENTERPRISE]) { code name kind accuracyM centroid }
  ${phases}
}`
}

/** The plots of an area, largest first, with sums by stage and by method. */
export const plotsQuery = `query AreaPlots($filter: ParcelFilter, $locale: Locale) {
  parcels(filter: $filter, first: 200, orderBy: [{ field: AREA_MU, direction: DESC }]) {
    totalCount
    summary { areaMu }
    nodes {
      code name areaMu stage method provenance overlapShare
      geometry(simplifyMetres: 5)
    }
    byStage: groups(by: [STAGE]) { key { stage } label(locale: $locale) count areaMu }
    byMethod: groups(by: [METHOD]) { key { method } label(locale: $locale) count areaMu }
  }
}`

/**
 * The condition that means "inside this area", by outlines; of an area without an outline, what is
 * recorded under it. Links to the map carry the same one.
 */
export function inside(layer: AreaLayer, { code, bbox }: Pick<AreaRecord, 'code' | 'bbox'>) {
  const name = layer === 'parks' ? 'park' : 'zone'
  return bbox ? { within: { [name]: code } } : { [name]: { in: [code] } }
}

export function useArea(layer: AreaLayer, code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['area', role, layer, code],
    queryFn: ({ signal }) => askText<AreaAnswer>(areaQuery(layer), { code }, { locale, signal }),
  })
}

export function useAreaPlots(layer: AreaLayer, record: AreaRecord | null) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['area-plots', role, locale, layer, record?.code],
    enabled: record !== null,
    queryFn: async ({ signal }) => {
      if (!record) throw new Error('no area is read yet')
      const variables = { filter: inside(layer, record), locale: locale.toUpperCase() }
      return (await askText<AreaPlots>(plotsQuery, variables, { locale, signal })).parcels
    },
  })
}
