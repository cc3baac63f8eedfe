import { maySee, type Role } from '@panhuo/shared/access/access'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import { detailKinds } from './detailKinds.ts'

export interface NamedRecord {
  readonly code: string
  readonly name: string
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly publishedAt: string | null
  readonly licence: string | null
  readonly note: string | null
}

/** One record with everything that its sheet shows; attributes by their declared names. */
export interface DetailRecord extends Readonly<Record<string, unknown>> {
  readonly code: string
  readonly name: string
  readonly provenance: string
  readonly bbox: readonly number[] | null
  readonly sources: readonly Source[]
}

export interface Detail {
  /** Null where no such record exists or this viewer may not see it. */
  readonly record: DetailRecord | null
  readonly plots?: { readonly totalCount: number; readonly summary: { readonly areaMu: number } }
  readonly projects?: { readonly nodes: readonly NamedRecord[] }
}

/**
 * Reads one record in one request. What is selected follows from the declared attributes and the
 * role, so that a new attribute appears on the sheet without a change here.
 */
export function detailQuery(layer: TileLayer, role: Role): string {
  const kind = detailKinds[layer]
  const fields = Object.entries(kind.fields)
    .filter(([, field]) => maySee(role, field))
    .map(([name]) => name)
  const pointers = Object.keys(kind.pointers).map((name) => `${name} { code name }`)
  const sources = 'sources { id title publisher publishedAt licence note }'
  const projects =
    layer === 'parcels'
      ? ['projects', 'successors', 'predecessors'].map((name) => `${name} { code name }`)
      : []
  const record = [...fields, ...pointers, ...projects, 'bbox', sources].join(' ')
  const held = kind.holds
    ? `plots: parcels(filter: { ${kind.holds}: { in: [$name] } }) { totalCount summary { areaMu } }
  projects: projects(filter: { ${kind.holds}: { in: [$name] } }, first: 50) { nodes { code name } }`
    : ''
  const variables = kind.holds ? '$code: String!, $name: String!' : '$code: String!'
  return `query Detail(${variables}) {
  record: ${kind.root}(code: $code) { ${record} }
  ${held}
}`
}
