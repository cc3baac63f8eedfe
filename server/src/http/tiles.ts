import type { Database } from '@panhuo/db/database'
import { isTileLayer, type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import { Hono } from 'hono'
import type { Env } from '../env.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import { restrictedTiles } from '../tile/restrictedTiles.ts'
import type { Tile } from '../tile/tileGrid.ts'
import { tileJson } from '../tile/tileJson.ts'
import { tileRegisters } from '../tile/tileRegisters.ts'
import { openTileStore } from '../tile/tileStore.ts'
import { acceptedEncoding, compressed, type Encoding } from './compression.ts'
import { notFound, Refusal } from './publicError.ts'
import { readFilter } from './readFilter.ts'
import { registerAt } from './readMoment.ts'
import type { Surroundings } from './surroundings.ts'

/** Below this a compressed tile is hardly shorter than the plain one. */
const WORTH_COMPRESSING = 400

/** Vector tiles and their TileJSON, for what the viewer may see of the filtered set. */
export function tileRoutes(db: Database, env: Env, feed: ChangeFeed): Hono<Surroundings> {
  const store = openTileStore(db, feed)
  const tellRestricted = restrictedTiles(db)
  const app = new Hono<Surroundings>()

  app.get('/:file{[a-z]+\\.json}', async (c) => {
    const { viewer } = c.var
    const layer = layerNamed(c.req.param('file').replace('.json', ''))
    const register = registerAt(tileRegisters[layer], c.req.query('asOf'))
    const filterText = c.req.query('filter')
    const filter = readFilter(register, filterText, viewer)
    await tellRestricted({ register, viewer, filter })
    const { origin, search } = new URL(c.req.url)
    const asked = filterText === undefined && !register.moment ? '' : search
    const tiles = `${env.publicUrl?.origin ?? origin}/tiles/${layer}/{z}/{x}/{y}.mvt${asked}`
    const described = await tileJson(db, layer, register, viewer, filter, tiles, c.req.raw.signal)
    return c.json(described, 200, {
      'cache-control': 'private, no-cache',
      vary: 'Cookie, X-Share, Accept-Language',
    })
  })

  app.get('/:layer/:z/:x/:file', async (c) => {
    const { viewer } = c.var
    const layer = layerNamed(c.req.param('layer'))
    const file = c.req.param('file')
    if (!file.endsWith('.mvt')) throw notFound()
    const tile = tileAt(layer, c.req.param('z'), c.req.param('x'), file.slice(0, -4))
    const register = registerAt(tileRegisters[layer], c.req.query('asOf'))
    const filter = readFilter(register, c.req.query('filter'), viewer)
    const request = { layer, register, tile, viewer, filter }
    // Also where the tile is still the same: who asks again looks again.
    await tellRestricted(request)
    const present = await store.tag(request)
    const headers = (tag: string) => ({
      'cache-control': 'private, no-cache',
      // Weak, since the same tile goes out plain and compressed.
      etag: `W/"${tag}"`,
      vary: 'Cookie, X-Share, Accept-Encoding',
    })
    if (c.req.header('if-none-match')?.includes(`"${present}"`)) {
      return c.body(null, 304, headers(present))
    }
    const { tag, bytes } = await store.read(present, request, c.req.raw.signal)
    const encoding = encodingFor(bytes, c.req.header('accept-encoding'))
    const sent = encoding
      ? await store.remember(`${tag} ${encoding}`, () => compressed(bytes, encoding))
      : bytes
    return c.body(sent as Uint8Array<ArrayBuffer>, 200, {
      ...headers(tag),
      'content-type': 'application/vnd.mapbox-vector-tile',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    })
  })
  return app
}

function layerNamed(name: string): TileLayer {
  if (isTileLayer(name)) return name
  const known = Object.keys(tileLayers)
  throw new Refusal(
    404,
    'NOT_FOUND',
    {
      zh: `没有图层 ${name.slice(0, 40)}，可用：${known.join('、')}`,
      en: `there is no layer ${name.slice(0, 40)}; known: ${known.join(', ')}`,
    },
    'layer',
  )
}

function tileAt(layer: TileLayer, z: string, x: string, y: string): Tile {
  const { minzoom, maxzoom } = tileLayers[layer]
  const zoom = wholeNumber('z', z, minzoom, maxzoom)
  const last = 2 ** zoom - 1
  return { z: zoom, x: wholeNumber('x', x, 0, last), y: wholeNumber('y', y, 0, last) }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw new Refusal(
    400,
    'BAD_USER_INPUT',
    {
      zh: `${name}：应为 ${least} 到 ${most} 的整数`,
      en: `${name}: must be a whole number from ${least} to ${most}`,
    },
    name,
  )
}

function encodingFor(bytes: Uint8Array, accepted?: string): Encoding | undefined {
  return bytes.byteLength < WORTH_COMPRESSING ? undefined : acceptedEncoding(accepted)
}
