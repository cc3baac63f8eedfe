import { parcel } from '@panhuo/db/schema/parcel'
import { park } from '@panhuo/db/schema/park'
import { place } from '@panhuo/db/schema/place'
import { zone } from '@panhuo/db/schema/zone'
import { maySee } from '@panhuo/shared/access/access'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type Attribute, type Attributes, text } from '@panhuo/shared/words/attribute'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import { parkScope } from '../park/parkScope.ts'
import type { Viewer } from '../request/viewer.ts'
import { zoneScope } from '../zone/zoneScope.ts'

/** One column of an export: its name, what is declared about it, and its SQL. */
export interface ExportColumn {
  readonly name: string
  readonly field: Attribute
  readonly expression: Expression
}

const { community: c, park: p, zone: z } = parcelFilter
/** What the plot points to: read by people as a name, by programs as a code. */
const pointers: readonly [string, Attribute, SQL, Expression, scope?: (viewer: Viewer) => SQL][] = [
  ['community', text(c.zh, c.en, 'P'), sql`${place}`, parcel.communityId],
  ['park', text(p.zh, p.en, 'P'), sql`${park}`, parcel.parkId, parkScope],
  ['zone', text(z.zh, z.en, 'P'), sql`${zone}`, parcel.zoneId, zoneScope],
]

/**
 * The columns of plots that this viewer may see: declared fields in their declared order, then
 * community, park and zone by `name` or by `code`; of those that the viewer may see.
 */
export function exportColumns(viewer: Viewer, pointAt: 'name' | 'code'): ExportColumn[] {
  const fields = Object.entries<Attribute>(parcelFields as Attributes)
    .filter(([, field]) => maySee(viewer.role, field))
    .map(([name, field]) => ({ name, field, expression: columnOf(name) }))
  const seen = sql.identifier(pointAt)
  const pointed = pointers.map(([name, field, table, id, scope]) => ({
    name,
    field,
    expression: sql`(select ${table}.${seen} from ${table} where ${table}.id = ${id} and ${table}.deleted_at is null${scope && viewer.towns ? sql` and ${scope(viewer)}` : sql``})`,
  }))
  return [...fields, ...pointed]
}

function columnOf(name: string): Expression {
  const expression = parcelRegister.columns[name]
  if (expression === undefined) throw new Error(`No column for the plot field ${name}`)
  return expression
}
