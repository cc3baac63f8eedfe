import { place } from '@panhuo/db/schema/place'
import { placeFields } from '@panhuo/shared/place/placeFields'
import { placeFilter } from '@panhuo/shared/place/placeFilter'
import { sql } from 'drizzle-orm'
import { findsIn } from '../filter/literal.ts'
import { meetsShape } from '../filter/shapeSql.ts'
import type { Register } from '../list/register.ts'

/** Named places, as the list engine knows them. */
export const placeRegister: Register<typeof placeFilter> = {
  type: 'Place',
  table: sql`${place}`,
  vocabulary: placeFilter,
  answers: (viewer) => ({
    text: (words) => findsIn(place.search, words),
    kind: place.kind,
    within: (shape) => meetsShape(place.geom, shape, viewer),
  }),
  scope: () => sql`true`,
  // Places are not a tile layer; the base map draws them from its own schematic data.
  shape: () => ({ outline: place.geom, mercator: sql`null::geometry` }),
  fields: placeFields,
  columns: {
    code: place.code,
    name: place.name,
    kind: place.kind,
    accuracyM: place.accuracyM,
    provenance: place.provenance,
    note: place.note,
    id: place.id,
    parentId: place.parentId,
    sourceIds: place.sourceIds,
  },
  orders: { code: place.code, name: place.name },
}
