import { park } from '@panhuo/db/schema/park'
import { parkFields } from '@panhuo/shared/park/parkFields'
import { parkFilter } from '@panhuo/shared/park/parkFilter'
import { sql } from 'drizzle-orm'
import { findsIn } from '../filter/literal.ts'
import { meetsShape } from '../filter/shapeSql.ts'
import type { Register } from '../list/register.ts'
import { parkScope } from './parkScope.ts'

/** Industrial parks, as the list engine knows them. */
export const parkRegister: Register<typeof parkFilter> = {
  type: 'IndustrialPark',
  table: sql`${park}`,
  vocabulary: parkFilter,
  answers: (viewer) => ({
    text: (words) => findsIn(park.search, words),
    kind: park.kind,
    within: (shape) => meetsShape(park.geom, shape, viewer),
  }),
  scope: parkScope,
  shape: () => ({ outline: park.geom, mercator: park.geomMercator }),
  fields: parkFields,
  columns: {
    code: park.code,
    name: park.name,
    kind: park.kind,
    stageAsStated: park.stageAsStated,
    accuracyM: park.accuracyM,
    provenance: park.provenance,
    version: park.version,
    updatedAt: park.updatedAt,
    id: park.id,
    note: park.note,
    townId: park.townId,
    sourceIds: park.sourceIds,
  },
  orders: { code: park.code, name: park.name, updatedAt: park.updatedAt },
}
