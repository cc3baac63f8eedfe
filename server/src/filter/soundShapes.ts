import type { Database } from '@panhuo/db/database'
import { BadFilter } from '@panhuo/shared/filter/badFilter'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import { type NearRecord, nearRecordOf, type SpatialFilter } from '@panhuo/shared/filter/spatial'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import { recordOutline } from './recordOutline.ts'

interface Found {
  readonly path: readonly string[]
  readonly shape: SpatialFilter
}

/**
 * Asks the database, in one statement, whether the filter's drawn shapes are valid and its named
 * areas exist for this viewer. Throws BadFilter that names the argument; without a spatial condition it asks nothing.
 */
export async function refuseUnsoundShapes(
  db: Database,
  viewer: Viewer,
  filter: AnyFilter,
  signal?: AbortSignal,
): Promise<void> {
  const found = shapesIn(filter, [])
  if (found.length === 0) return
  const tests = found.map(({ shape }) => problemOf(shape, viewer))
  const [row] = await db.query<{ problems: (string | null)[] }>(
    sql`select json_build_array(${sql.join(tests, sql`, `)}) as problems`,
    { signal },
  )
  row?.problems.forEach((problem, index) => {
    const { path, shape } = found[index] as Found
    if (problem === null) return
    if (problem === 'missing') {
      const { at, kind, code } = recordIn(shape) as RecordIn
      throw new BadFilter([...path, ...at], {
        zh: `没有编号为 ${code} 的${nouns[kind]}，或它没有范围`,
        en: `there is no ${kind} ${code}, or it has no outline`,
      })
    }
    const form = shape.near ? ['near', 'geometry'] : ['intersects']
    throw new BadFilter([...path, ...form], {
      zh: `图形无效（${problem}）`,
      en: `is not a valid geometry (${problem})`,
    })
  })
}

function shapesIn(filter: AnyFilter, path: readonly string[]): Found[] {
  const here = filter.within as SpatialFilter | undefined
  const nested = [
    ...(['and', 'or'] as const).flatMap((join) =>
      (filter[join] ?? []).flatMap((member, index) =>
        shapesIn(member, [...path, join, String(index)]),
      ),
    ),
    ...(filter.not ? shapesIn(filter.not, [...path, 'not']) : []),
  ]
  if (!here || here.bbox) return nested
  return [{ path: [...path, 'within'], shape: here }, ...nested]
}

const nouns: Record<NearRecord, string> = {
  parcel: '地块',
  park: '园区',
  zone: '片区',
  project: '项目',
}

interface RecordIn {
  /** Where the filter names the record. */
  readonly at: readonly string[]
  readonly kind: NearRecord
  readonly code: string
}

/** The record that a shape names; undefined where it carries its own coordinates. */
function recordIn(shape: SpatialFilter): RecordIn | undefined {
  if (shape.zone) return { at: ['zone'], kind: 'zone', code: shape.zone }
  if (shape.park) return { at: ['park'], kind: 'park', code: shape.park }
  const record = shape.near ? nearRecordOf(shape.near) : undefined
  return record && { at: ['near', record.kind], ...record }
}

function problemOf(shape: SpatialFilter, viewer: Viewer): SQL {
  const record = recordIn(shape)
  if (record) {
    const outline = recordOutline(record.kind, record.code, viewer)
    return sql`(case when ${outline} is null then 'missing' end)`
  }
  const geometry = JSON.stringify(shape.near?.geometry ?? shape.intersects)
  return sql`(select case when ST_IsValid(g) then null else ST_IsValidReason(g) end from (select ST_GeomFromGeoJSON(${geometry}::text) as g) as given)`
}
