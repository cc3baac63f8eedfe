// The published PostGIS bundle also holds raster, topology and the geocoder. Every library in it is
// compiled at each start, needed or not: left out, a start takes half the time and memory.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { postgis } from '@electric-sql/pglite-postgis'

const BLOCK = 512
const needed = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/proj\//,
  /^share\/postgresql\/extension\/postgis\.control$/,
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/,
]

/**
 * The entries of a tar archive that PostGIS needs, as an archive again.
 *
 * @param {Buffer} tar
 */
function prune(tar) {
  const kept = []
  const found = new Set()
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('latin1', at, tar.indexOf(0, at)).replace(/^\.\//, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8)
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK
    const rule = needed.find((pattern) => pattern.test(name))
    if (rule) {
      kept.push(tar.subarray(at, end))
      found.add(rule)
    }
    at = end
  }
  if (found.size < needed.length) return undefined
  return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK)])
}

/**
 * PostGIS as an extension of PGlite, without what we never use; the whole of it if the bundle looks
 * unlike what we know. PGlite takes it from a file, which stands in the folder `scratch` until
 * `remove` is called; one that a killed process left there is overwritten.
 *
 * @param {string} scratch
 */
export function leanPostgis(scratch) {
  const path = join(scratch, 'postgis.tar.gz')
  /** @type {typeof postgis.setup} */
  async function setup(pg, options) {
    const whole = await postgis.setup(pg, options)
    if (!existsSync(whole.bundlePath)) return whole
    const pruned = prune(gunzipSync(readFileSync(whole.bundlePath)))
    if (!pruned) return whole
    writeFileSync(path, gzipSync(pruned, { level: 0 }))
    return { ...whole, bundlePath: pathToFileURL(path) }
  }
  return {
    extension: { name: 'postgis', setup },
    remove() {
      rmSync(path, { force: true })
    },
  }
}
