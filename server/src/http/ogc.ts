import type { Database } from '@panhuo/db/database'
import { type Context, Hono } from 'hono'
import { auditReads } from '../account/auditCommands.ts'
import type { Env } from '../env.ts'
import { restrictedReadsOf } from '../export/auditedRows.ts'
import { noteFilter } from '../list/restrictedQuestions.ts'
import {
  type CollectionId,
  CRS84,
  collectionIds,
  featureColumns,
  registerOf,
} from '../ogc/collections.ts'
import {
  collection,
  collections,
  conformsTo,
  featureSchema,
  landingPage,
  link,
  queryablesSchema,
} from '../ogc/describe.ts'
import { readFeature, readFeatures } from '../ogc/features.ts'
import { openApi } from '../ogc/openapi.ts'
import { readItemsRequest } from './ogcRequest.ts'
import { notFound } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

type Asked = Context<Surroundings>
const geojson = 'application/geo+json'

/** OGC API – Features over the registers, under the viewer's scope and classes. */
export function ogcRoutes(db: Database, env: Env): Hono<Surroundings> {
  const rootOf = (c: Asked) => `${env.publicUrl?.origin ?? new URL(c.req.url).origin}/ogc`
  return new Hono<Surroundings>()
    .get('/', (c) => said(c, landingPage(rootOf(c), c.var.viewer.locale)))
    .get('/api', (c) =>
      said(c, openApi(rootOf(c), c.var.viewer), 'application/vnd.oai.openapi+json;version=3.0'),
    )
    .get('/conformance', (c) => said(c, { conformsTo }))
    .get('/collections', (c) => said(c, collections(rootOf(c), c.var.viewer)))
    .get('/collections/:id', (c) => said(c, collection(rootOf(c), idOf(c), c.var.viewer)))
    .get('/collections/:id/queryables', (c) =>
      said(c, queryablesSchema(rootOf(c), idOf(c), c.var.viewer), 'application/schema+json'),
    )
    .get('/collections/:id/schema', (c) =>
      said(c, featureSchema(rootOf(c), idOf(c), c.var.viewer), 'application/schema+json'),
    )
    .get('/collections/:id/items', (c) => items(db, rootOf(c), c))
    .get('/collections/:id/items/:code', (c) => item(db, rootOf(c), c))
}

async function items(db: Database, root: string, c: Asked): Promise<Response> {
  const id = idOf(c)
  const { viewer } = c.var
  const register = registerOf(id)
  const url = new URL(c.req.url)
  const request = readItemsRequest(register, viewer, url.searchParams)
  const columns = featureColumns(id, viewer)
  const { signal } = c.req.raw
  const page = await readFeatures(db, { register, viewer, columns, ...request }, signal)
  const own = `${root}/collections/${id}`
  const links = [
    link(`${own}/items${url.search}`, 'self', geojson),
    link(own, 'collection', 'application/json'),
  ]
  if (page.next !== undefined) {
    const onward = new URLSearchParams(url.searchParams)
    onward.set('after', page.next)
    links.push(link(`${own}/items?${onward}`, 'next', geojson))
  }
  const { numberMatched, features } = page
  const reads = restrictedReadsOf(register.type, columns, features.length)
  noteFilter(reads, register, request.filter)
  await auditReads(db, viewer, reads)
  const about = JSON.stringify({
    type: 'FeatureCollection',
    timeStamp: new Date().toISOString(),
    numberMatched,
    numberReturned: features.length,
    links,
  })
  return answer(c, `${about.slice(0, -1)},"features":[\n${features.join(',\n')}\n]}\n`, geojson)
}

async function item(db: Database, root: string, c: Asked): Promise<Response> {
  const id = idOf(c)
  const { viewer } = c.var
  const query = {
    register: registerOf(id),
    viewer,
    filter: {},
    columns: featureColumns(id, viewer),
    changed: {},
  }
  const code = c.req.param('code') ?? ''
  const feature = await readFeature(db, query, code, c.req.raw.signal)
  if (feature === undefined) throw notFound()
  await auditReads(db, viewer, restrictedReadsOf(query.register.type, query.columns, 1))
  const own = `${root}/collections/${id}`
  const links = JSON.stringify([
    link(`${own}/items/${encodeURIComponent(code)}`, 'self', geojson),
    link(own, 'collection', 'application/json'),
  ])
  return answer(c, `${feature.slice(0, -1)},"links":${links}}\n`, geojson)
}

function idOf(c: Asked): CollectionId {
  const id = collectionIds.find((known) => known === c.req.param('id'))
  if (!id) throw notFound()
  return id
}

function said(c: Asked, body: object, type = 'application/json'): Response {
  return answer(c, JSON.stringify(body), type)
}

function answer(c: Asked, body: string, type: string): Response {
  const headers: Record<string, string> = {
    'content-type': type,
    'content-language': c.var.viewer.locale === 'zh' ? 'zh-CN' : 'en',
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Accept-Language',
  }
  if (type === geojson) headers['content-crs'] = `<${CRS84}>`
  return new Response(body, { headers })
}
