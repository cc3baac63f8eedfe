import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { type TileLayer, tileLayers, tileProperties } from '@panhuo/shared/tile/layers'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { recordsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import type { Viewer } from '../request/viewer.ts'
import { type Box, BUFFER, type Tile, tileBox } from './tileGrid.ts'

/** What goes into a tile, the same for both encoders. */
export interface TileSelection {
  readonly table: SQL
  /** Condition: what the list would hold, and reaches into the tile or its buffer. */
  readonly where: SQL
  /** The geometry that this viewer may see, EPSG:3857. */
  readonly mercator: Expression
  /** Names of the properties, and their SQL aliased by name. */
  readonly names: readonly string[]
  readonly columns: SQL
}

/** Selects the features of a tile with the list's own condition. `filter` has been checked. */
export function tileSelection(
  layer: TileLayer,
  register: Register,
  tile: Tile,
  viewer: Viewer,
  filter: FilterOf<Vocabulary>,
): TileSelection {
  const { mercator } = register.shape(viewer)
  const reach = envelope(tileBox(tile, BUFFER))
  const names = tileProperties(layer, viewer.role)
  const columns = names.map((name) => {
    const expression = register.columns[name]
    if (expression === undefined) throw new Error(`No column for tile property ${layer}.${name}`)
    // One type on both databases, so that equal values are equal numbers in the tile.
    const isNumber = tileLayers[layer].fields[name]?.type === 'number'
    return sql`${expression}${isNumber ? sql`::float8` : sql``} as ${sql.identifier(name)}`
  })
  return {
    table: recordsOf(register),
    mercator,
    names,
    columns: sql.join(columns, sql`, `),
    // The box test alone lets in what only passes by a corner; what lies wholly inside needs no other.
    where: sql`${selected(register, viewer, filter)} and ${mercator} && ${reach} and (${mercator} @ ${reach} or ST_Intersects(${mercator}, ${reach}))`,
  }
}

export function envelope({ west, south, east, north }: Box): SQL {
  return sql`ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 3857)`
}
