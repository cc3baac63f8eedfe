import { zone } from '@panhuo/db/schema/zone'
import { zoneFields } from '@panhuo/shared/zone/zoneFields'
import { zoneFilter } from '@panhuo/shared/zone/zoneFilter'
import { sql } from 'drizzle-orm'
import { findsIn } from '../filter/literal.ts'
import { meetsShape } from '../filter/shapeSql.ts'
import type { Register } from '../list/register.ts'
import { zoneScope } from './zoneScope.ts'

/** Renewal zones, as the list engine knows them. */
export const zoneRegister: Register<typeof zoneFilter> = {
  type: 'RenewalZone',
  table: sql`${zone}`,
  vocabulary: zoneFilter,
  answers: (viewer) => ({
    text: (words) => findsIn(zone.search, words),
    kind: zone.kind,
    within: (shape) => meetsShape(zone.geom, shape, viewer),
  }),
  scope: zoneScope,
  shape: () => ({ outline: zone.geom, mercator: zone.geomMercator }),
  fields: zoneFields,
  columns: {
    code: zone.code,
    name: zone.name,
    kind: zone.kind,
    stageAsStated: zone.stageAsStated,
    accuracyM: zone.accuracyM,
    provenance: zone.provenance,
    version: zone.version,
    updatedAt: zone.updatedAt,
    id: zone.id,
    note: zone.note,
    townId: zone.townId,
    sourceIds: zone.sourceIds,
    parentId: zone.parentId,
  },
  orders: { code: zone.code, name: zone.name, updatedAt: zone.updatedAt },
}
