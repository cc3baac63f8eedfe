import type { Viewer } from '../request/viewer.ts'
import {
  type CollectionId,
  collectionIds,
  queryableSchema,
  queryables,
  titleOf,
} from './collections.ts'
import { GEOMETRY } from './cqlFilter.ts'
import { landingPage } from './describe.ts'

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 1000

/** The interface as OpenAPI 3.0, with the parameters that this viewer may use. */
export function openApi(root: string, viewer: Viewer) {
  const { title, description } = landingPage(root, viewer.locale)
  const pages = {
    '/': answer('landing page', 'application/json'),
    '/conformance': answer('conformance', 'application/json'),
    '/collections': answer('collections', 'application/json'),
  }
  const perCollection = collectionIds.flatMap((id) => collectionPaths(id, viewer))
  return {
    openapi: '3.0.3',
    info: { title, description, version: '1.0.0' },
    servers: [{ url: root }],
    paths: { ...pages, ...Object.fromEntries(perCollection) },
    components: { parameters },
  }
}

function collectionPaths(id: CollectionId, viewer: Viewer): [string, object][] {
  const name = titleOf(id, viewer.locale)
  const own = `/collections/${id}`
  const shared = Object.keys(parameters).map((key) => ({ $ref: `#/components/parameters/${key}` }))
  const byField = queryables(id, viewer)
    .filter(([field]) => field !== GEOMETRY)
    .map(([field, declared]) => {
      const { title, ...schema } = queryableSchema(declared, viewer.locale)
      return { name: field, in: 'query', description: title, schema, style: 'form', explode: false }
    })
  const items = answer(name, 'application/geo+json')
  const code = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }
  return [
    [own, answer(name, 'application/json')],
    [`${own}/queryables`, answer(name, 'application/schema+json')],
    [`${own}/schema`, answer(name, 'application/schema+json')],
    [`${own}/items`, { get: { ...items.get, parameters: [...shared, ...byField] } }],
    [`${own}/items/{featureId}`, { get: { ...items.get, parameters: [code] } }],
  ]
}

function answer(description: string, type: string) {
  return { get: { responses: { 200: { description, content: { [type]: {} } } } } }
}

const parameters = {
  bbox: {
    name: 'bbox',
    in: 'query',
    style: 'form',
    explode: false,
    schema: {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
  },
  datetime: {
    name: 'datetime',
    in: 'query',
    description:
      '最近一次修改的时间；日期按北京时间整日计 / Time of the last change; a day is a whole one in Beijing',
    schema: { type: 'string' },
  },
  limit: {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
  },
  after: { name: 'after', in: 'query', schema: { type: 'string' } },
  filter: { name: 'filter', in: 'query', schema: { type: 'string' } },
  'filter-lang': {
    name: 'filter-lang',
    in: 'query',
    schema: { type: 'string', enum: ['cql2-text'] },
  },
  'filter-crs': { name: 'filter-crs', in: 'query', schema: { type: 'string', format: 'uri' } },
}
