import { districtBox } from '@panhuo/shared/geography/districtBox'
import type { Locale } from '@panhuo/shared/words/label'
import type { Viewer } from '../request/viewer.ts'
import {
  type CollectionId,
  CRS84,
  collectionIds,
  featureColumns,
  propertySchema,
  queryableSchema,
  queryables,
  titleOf,
} from './collections.ts'

/** What this server keeps of OGC API – Features parts 1 and 3 and of CQL2. */
export const conformsTo = [
  'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter',
  'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter',
  'http://www.opengis.net/spec/cql2/1.0/conf/cql2-text',
  'http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2',
  'http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators',
  'http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions',
]

const words = {
  zh: { title: '盘活一张图', about: '低效用地、园区、片区与项目。样例地块为生成数据。' },
  en: {
    title: 'Panhuo',
    about: 'Low-efficiency plots, parks, renewal zones and projects. Sample plots are generated.',
  },
} as const

export interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title?: string
}

const json = 'application/json'
const geojson = 'application/geo+json'

export function landingPage(root: string, locale: Locale) {
  const { title, about } = words[locale]
  return {
    title,
    description: about,
    links: [
      link(root, 'self', json),
      link(`${root}/api`, 'service-desc', 'application/vnd.oai.openapi+json;version=3.0'),
      link(`${root}/conformance`, 'conformance', json),
      link(`${root}/collections`, 'data', json),
    ],
  }
}

export function collections(root: string, viewer: Viewer) {
  return {
    links: [link(`${root}/collections`, 'self', json)],
    collections: collectionIds.map((id) => collection(root, id, viewer)),
  }
}

export function collection(root: string, id: CollectionId, { locale }: Viewer) {
  const own = `${root}/collections/${id}`
  return {
    id,
    title: titleOf(id, locale),
    itemType: 'feature',
    extent: { spatial: { bbox: [districtBox], crs: CRS84 } },
    crs: [CRS84],
    storageCrs: CRS84,
    links: [
      link(own, 'self', json),
      link(`${own}/items`, 'items', geojson),
      link(
        `${own}/queryables`,
        'http://www.opengis.net/def/rel/ogc/1.0/queryables',
        'application/schema+json',
      ),
      link(`${own}/schema`, 'describedby', 'application/schema+json'),
    ],
  }
}

/** JSON Schema of what may be asked by. */
export function queryablesSchema(root: string, id: CollectionId, viewer: Viewer) {
  const asked = queryables(id, viewer).map(([name, field]) => [
    name,
    queryableSchema(field, viewer.locale),
  ])
  return schema(`${root}/collections/${id}/queryables`, id, viewer, Object.fromEntries(asked))
}

/** JSON Schema of what features carry. */
export function featureSchema(root: string, id: CollectionId, viewer: Viewer) {
  const carried = featureColumns(id, viewer).map(({ name, field }) => [
    name,
    propertySchema(field, viewer.locale),
  ])
  return schema(`${root}/collections/${id}/schema`, id, viewer, Object.fromEntries(carried))
}

function schema(self: string, id: CollectionId, { locale }: Viewer, properties: object) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: self,
    type: 'object',
    title: titleOf(id, locale),
    properties,
    additionalProperties: false,
  }
}

export function link(href: string, rel: string, type: string): Link {
  return { href, rel, type }
}
