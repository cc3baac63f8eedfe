import { siteFieldNames } from '@panhuo/shared/brief/siteSheet'

/** A plot as an investor may see it; what was not released is null. */
export interface Site {
  readonly code: string
  readonly name: string
  readonly areaMu: number
  readonly areaM2: number
  readonly provenance: string
  readonly community: { readonly name: string } | null
  readonly park: { readonly name: string } | null
  readonly zone: { readonly name: string } | null
  readonly geometry: GeoJSON.Geometry | null
  readonly centroid: GeoJSON.Point | null
  /** The fields of the sections, by name. */
  readonly [field: string]: unknown
}

const siteParts = `code name areaMu areaM2 provenance ${siteFieldNames.join(' ')}
  community { name } park { name } zone { name } geometry centroid`

/** The sites that an investor may see: for a link its set, whatever else is asked. */
export const sitesQuery = `query Sites { parcels(first: 100) { nodes { ${siteParts} } } }`

export interface SitesAnswer {
  readonly parcels: { readonly nodes: readonly Site[] }
}

/** The sites in the order in which they were chosen. */
export function inOrder(sites: readonly Site[], codes: readonly string[]): readonly Site[] {
  return codes.flatMap((code) => sites.find((site) => site.code === code) ?? [])
}
