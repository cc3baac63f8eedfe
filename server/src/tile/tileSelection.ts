import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { BUFFER } from '@panhuo/shared/tile/grid'
import {
  groupSize,
  homeTile,
  type TileLayer,
  tileLayers,
  tileProperties,
} from '@panhuo/shared/tile/layers'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { recordsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import type { Viewer } from '../request/viewer.ts'
import { GROUPED_TO, groupedPlots } from './plotGroups.ts'
import { type Box, type Tile, tileBox } from './tileGrid.ts'

/** One tile as one viewer asks for it. */
export interface TileRequest {
  readonly layer: TileLayer
  /** The layer's register, as it is or as it stood. */
  readonly register: Register
  readonly tile: Tile
  readonly viewer: Viewer
  /** Checked for this viewer's role. */
  readonly filter: FilterOf<Vocabulary>
}

/** A tile and the day and version of the data that it was drawn from, read in the same statement. */
export interface DrawnTile {
  readonly bytes: Uint8Array
  readonly versions: string
}

/** What goes into a tile, the same for both encoders. */
export interface TileSelection {
  /** A subquery: id, the properties by name, and `m`, the geometry that this viewer may see, EPSG:3857. */
  readonly rows: SQL
  /** Names of the properties. */
  readonly names: readonly string[]
}

/**
 * Selects the features of a tile with the list's own condition: what the list would hold, and reaches
 * into the tile or its buffer.
 */
export function tileSelection(request: TileRequest): TileSelection {
  const { layer, register, tile, viewer, filter } = request
  const { mercator } = register.shape(viewer)
  const reach = envelope(tileBox(tile, BUFFER))
  const names = tileProperties(layer, viewer.role)
  const { fields } = tileLayers[layer]
  const carried = register.tileColumns?.(register.moment)
  const selections = names.map((name) => {
    const expression = register.columns[name] ?? carried?.[name]
    if (expression === undefined) throw new Error(`No column for tile property ${layer}.${name}`)
    // One type on both databases, so that equal values are equal numbers in the tile.
    const isNumber = fields[name]?.type === 'number'
    return sql`${expression}${isNumber ? sql`::float8` : sql``} as ${sql.identifier(name)}`
  })
  const columns = sql.join(selections, sql`, `)
  const table = recordsOf(register, viewer)
  // The box test alone lets in what only passes by a corner; what lies wholly inside needs no other.
  const where = sql`${selected(register, viewer, filter)} and ${mercator} && ${reach} and (${mercator} @ ${reach} or ST_Intersects(${mercator}, ${reach}))`
  if (layer === 'parcels' && tile.z <= GROUPED_TO) {
    const grouping = { tile, table, where, mercator, names, columns, fields }
    return { rows: groupedPlots(grouping), names: [...names, groupSize.name, homeTile.name] }
  }
  const home =
    layer === 'parcels'
      ? sql`, ${isHome(mercator, tile)} as ${sql.identifier(homeTile.name)}`
      : sql``
  return {
    rows: sql`(select id, ${columns}${home}, ${mercator} as m from ${table} where ${where} offset 0)`,
    names: layer === 'parcels' ? [...names, homeTile.name] : names,
  }
}

/** True in the one tile in which the middle of the shape's box lies, else null, which tiles leave out. */
function isHome(mercator: Expression, tile: Tile): SQL {
  const { west, south, east, north } = tileBox(tile)
  const x = sql`(ST_XMin(${mercator}) + ST_XMax(${mercator})) / 2`
  const y = sql`(ST_YMin(${mercator}) + ST_YMax(${mercator})) / 2`
  return sql`case when ${x} >= ${west}::float8 and ${x} < ${east}::float8 and ${y} > ${south}::float8 and ${y} <= ${north}::float8 then true end`
}

export function envelope({ west, south, east, north }: Box): SQL {
  return sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 3857)`
}
