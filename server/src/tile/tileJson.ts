import type { Database } from '@panhuo/db/database'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import {
  groupSize,
  homeTile,
  plotShapes,
  type TileLayer,
  tileLayers,
  tileProperties,
} from '@panhuo/shared/tile/layers'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { sql } from 'drizzle-orm'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import { recordsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import type { Viewer } from '../request/viewer.ts'

type Bounds = [west: number, south: number, east: number, north: number]

/** The layer as TileJSON 3.0 describes it: where its tiles are and what their features carry. */
export async function tileJson(
  db: Database,
  layer: TileLayer,
  register: Register,
  viewer: Viewer,
  filter: FilterOf<Vocabulary>,
  tiles: string,
  signal?: AbortSignal,
) {
  const { minzoom, maxzoom, fields, ...label } = tileLayers[layer]
  const described = tileProperties(layer, viewer.role).map((name) => [
    name,
    describe(fields[name] as Attribute, viewer),
  ])
  if (layer === 'parcels') {
    described.push([groupSize.name, `${groupSize[viewer.locale]} (Number)`])
    described.push([homeTile.name, `${homeTile[viewer.locale]} (Boolean)`])
  }
  const bounds = await boundsOf(db, register, viewer, filter, signal)
  const name = label[viewer.locale]
  return {
    tilejson: '3.0.0',
    name,
    ...(layer === 'parcels' ? { description: plotShapes[viewer.locale] } : {}),
    scheme: 'xyz',
    tiles: [tiles],
    minzoom,
    maxzoom,
    ...(bounds ? { bounds } : {}),
    vector_layers: [
      { id: layer, description: name, minzoom, maxzoom, fields: Object.fromEntries(described) },
    ],
  }
}

function describe(field: Attribute, { locale }: Viewer): string {
  const type = field.type === 'number' || field.type === 'integer' ? 'Number' : 'String'
  const unit = field.unit ? `, ${field.unit[locale]}` : ''
  return `${field[locale]} (${type}${unit})`
}

/** The box around everything that the viewer would be shown, in degrees; undefined if nothing is. */
async function boundsOf(
  db: Database,
  register: Register,
  viewer: Viewer,
  filter: FilterOf<Vocabulary>,
  signal?: AbortSignal,
): Promise<Bounds | undefined> {
  await refuseUnsoundShapes(db, viewer, filter, signal)
  const { outline } = register.shape(viewer)
  const [box] = await db.query<{ bounds: (number | null)[] }>(
    sql`select array[ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)] as bounds
      from (select ST_Extent(${outline}) as e from ${recordsOf(register, viewer)} where ${selected(register, viewer, filter)}) as extent`,
    { signal },
  )
  const bounds = box?.bounds
  if (!bounds || bounds.some((degree) => degree === null)) return undefined
  return bounds.map((degree) => Math.round((degree as number) * 1e6) / 1e6) as Bounds
}
