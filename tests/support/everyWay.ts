import { tileLayers } from '@panhuo/shared/tile/layers'

const layers = Object.keys(tileLayers)
const files = ['csv', 'xlsx', 'geojson', 'shp.zip', 'gpkg', 'txt'].map((kind) => `parcels.${kind}`)

/** What to ask of a route that takes something from its path; `code` is a plot. */
const samples: Readonly<Record<string, (code: string) => readonly string[]>> = {
  '/api/documents/:id': () => ['/api/documents/1'],
  '/api/briefs/:file{.+\\.pdf}': () => ['/api/briefs/TJ-2000-0001.pdf'],
  '/tiles/:file{[a-z]+\\.json}': () => layers.map((layer) => `/tiles/${layer}.json`),
  '/tiles/:layer/:z/:x/:file': () => layers.map((layer) => `/tiles/${layer}/13/6795/3536.mvt`),
  '/export/templates/:file': () => ['/export/templates/parcels.xlsx'],
  '/export/:file': () => files.map((file) => `/export/${file}`),
  '/ogc/collections/:id': () => layers.map((id) => `/ogc/collections/${id}`),
  '/ogc/collections/:id/queryables': () => layers.map((id) => `/ogc/collections/${id}/queryables`),
  '/ogc/collections/:id/schema': () => layers.map((id) => `/ogc/collections/${id}/schema`),
  '/ogc/collections/:id/items': () => layers.map((id) => `/ogc/collections/${id}/items?limit=100`),
  '/ogc/collections/:id/items/:code': (code) => [`/ogc/collections/parcels/items/${code}`],
  '/*': () => ['/', '/share.html', '/compare'],
}

/** The page, its ground and what tells whether the server runs: the same for everyone. */
const sameForAll = /^\/($|share\.html|compare|basemap\/|healthz|readyz|metrics)/

export interface Way {
  readonly method: string
  readonly path: string
  /** Whether the answer depends on who asks. */
  readonly data: boolean
}

/**
 * Each way to ask that the routes of the server open, so that a new one cannot be left out of a walk.
 * Throws where a route takes something from its path and no sample says what.
 */
export function everyWay(routes: readonly string[], code: string): readonly Way[] {
  return routes.flatMap((route) => {
    const [method = '', pattern = ''] = route.split(' ')
    // What stands before all routes is no way in of its own.
    if (method === 'ALL') return []
    const plain = !/[:*]/.test(pattern)
    const paths = plain ? [pattern] : samples[pattern]?.(code)
    if (!paths) throw new Error(`${route}: everyWay.ts has no sample of it`)
    return paths.map((path) => ({ method, path, data: !sameForAll.test(path) }))
  })
}
