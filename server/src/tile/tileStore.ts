import { createHash } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import { filterToText } from '@panhuo/shared/filter/text'
import { LRUCache } from 'lru-cache'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import { dataVersionOf } from './dataVersion.ts'
import { encodedTile } from './encodedTile.ts'
import { nativeTile } from './nativeTile.ts'
import { sharedWork } from './sharedWork.ts'
import type { TileRequest } from './tileSelection.ts'

const CACHE_BYTES = 64 * 1024 * 1024
/** What an empty tile costs to keep: its key and its place. */
const ENTRY_BYTES = 200

/**
 * Raised whenever the same records are drawn into tiles otherwise: else a browser that keeps a tile
 * of the program before this one would be told that it still holds. 2: points up to zoom 11.
 * 3: plots that are themselves have a home at every zoom.
 */
const FORM = 3

export interface TileStore {
  /** Name of the tile's present content: equal tags, equal bytes. */
  tag(request: TileRequest): Promise<string>
  /**
   * The tile from memory or from one statement, with the tag of what it was drawn from: a replica
   * may have been asked that lacks the change after which the tag was made, or has one more. Throws
   * BadFilter for an unsound shape.
   */
  read(tag: string, request: TileRequest, signal?: AbortSignal): Promise<NamedTile>
  /** Keeps another form of the same tile, compressed for instance, with its life in memory. */
  remember(key: string, make: Make, signal?: AbortSignal): Promise<Uint8Array>
}

interface NamedTile {
  readonly tag: string
  readonly bytes: Uint8Array
}

type Make = (signal: AbortSignal) => Promise<Uint8Array>

/** Tiles of one database, kept in memory by what they are made from. */
export function openTileStore(db: Database, feed: ChangeFeed): TileStore {
  const version = dataVersionOf(db, feed)
  const draw = db.hasMvt ? nativeTile : encodedTile
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (bytes) => bytes.byteLength + ENTRY_BYTES,
  })

  const share = sharedWork<Uint8Array>()
  const shareDrawing = sharedWork<NamedTile>()

  async function remember(key: string, make: Make, signal?: AbortSignal): Promise<Uint8Array> {
    const found = kept.get(key)
    if (found) return found
    // A map that many open at once asks for the same cold tiles.
    const keep = async (own: AbortSignal) => {
      const made = await make(own)
      kept.set(key, made)
      return made
    }
    return share(key, keep, signal)
  }

  return {
    tag: async (request) => tagOf(request, await version()),
    async read(tag, request, signal) {
      const known = kept.get(tag)
      if (known) return { tag, bytes: known }
      const make = async (own: AbortSignal) => {
        await refuseUnsoundShapes(db, request.viewer, request.filter, own)
        const { bytes, versions } = await draw(db, request, own)
        const drawn = tagOf(request, versions)
        kept.set(drawn, bytes)
        return { tag: drawn, bytes }
      }
      return shareDrawing(tag, make, signal)
    },
    remember,
  }
}

function tagOf({ layer, register, tile, viewer, filter }: TileRequest, versions: string): string {
  const asked = filterToText(register.vocabulary, filter)
  const { z, x, y } = tile
  const who = [viewer.role, viewer.towns?.join(' ') ?? '', viewer.share?.codes.join(' ') ?? '']
  const parts = [FORM, versions, layer, register.type, z, x, y, ...who, asked]
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)
}
