import { searchText } from '@panhuo/db/searchText'
import { importFields } from '@panhuo/shared/import/importFields'
import { statedWithin } from '@panhuo/shared/import/units'
import { type SQL, sql } from 'drizzle-orm'
import { type ComparedRow, compareRow, type Filling } from './compareRules.ts'
import { keepFindings } from './findingCommands.ts'
import type { Batch, Check, RowRange } from './importTypes.ts'
import { jsonText } from './jsonText.ts'
import { targetTables } from './targets.ts'

/** Corners that moved by less are the same shape, degrees: a centimetre, which the seven decimals of GeoJSON keep. */
const SAME_CORNER = 1e-7

/** Holds each row beside its record: new, changed or unchanged, and how. */
export async function compareRows({ db, batch }: Check, range: RowRange): Promise<void> {
  const { batchId, from, to } = range
  const target = targetTables[batch.target]
  const table = sql.identifier(target.name)
  const areas = (batch.mapping?.columns ?? []).filter(({ field }) => field === 'areaM2')
  const recorded = areas.map(({ column }) => sql`r."values"->>${column}::text`)
  const rows = await db.query<
    Omit<ComparedRow, 'areaWithin'> & { recorded: (string | null)[] | null }
  >(
    sql`select r.number, r.left_out as "leftOut", coalesce(r.attributes, '{}') as attributes, r.code, exists (select 1 from import_finding f where f.batch_id = r.batch_id and f."row" = r.number and f.code in ('AREA_CODE_MALFORMED', 'CODE_MALFORMED', 'CODE_CADASTRAL', 'CODE_RENUMBERED')) as "codeRefused", case when not r.edits ? 'areaM2' then jsonb_build_array(${sql.join(recorded, sql`, `)}) end as recorded, r.geom is not null as "hasShape", r.area_m2 as "areaM2",
        case when t.id is not null then ${present(batch)} end as present, t.deleted_at is not null as revived, t.deleted_at is null and coalesce(t.provenance = 'ILLUSTRATIVE', false) as sample,
        case when r.geom is null and t.deleted_at is null and t.provenance not in ('ILLUSTRATIVE', 'SCHEMATIC') then ST_Area(t.geom::geography) end as "standingM2",
        t.id is not null and r.geom is not null and (t.geom is null or not coalesce(${sameShape}, false)) as "shapeDiffers"
      from import_row r left join ${table} t on t.id = r.matched_id
      where r.batch_id = ${batchId}::int and r.number between ${from}::int and ${to}::int order by r.number`,
    { primary: true },
  )
  const filling = fillingOf(batch)
  const { isPlot } = filling
  const compared = rows.map(({ recorded, ...row }) => {
    // A row has one of the columns that state areas: its file's.
    const own = recorded?.findIndex((value) => value !== null) ?? -1
    const stated = recorded?.[own]
    const areaWithin = stated ? statedWithin(stated, areas[own]?.unit ?? 'M2') : 0
    return { number: row.number, ...compareRow({ ...row, areaWithin }, filling) }
  })
  const found = compared.flatMap(({ number, found: own }) =>
    own.map((one) => ({ ...one, row: number })),
  )
  const outcomes = compared.map(({ number, outcome, attributes, difference }) => ({
    ...{ number, outcome, difference },
    attributes: isPlot ? findable(attributes) : attributes,
  }))
  await db.transaction(async (run) => {
    await run(
      sql`update import_row r set outcome = c.outcome, attributes = c.attributes, difference = c.difference
        from jsonb_to_recordset(${jsonText(outcomes)}::text::jsonb) as c(number int, outcome text, attributes jsonb, difference jsonb)
        where r.batch_id = ${batchId}::int and r.number = c.number`,
    )
    await keepFindings(run, batchId, found)
  })
}

/** A plot that was named after its code is found by that. */
function findable(attributes: ComparedRow['attributes']): ComparedRow['attributes'] {
  const { code, name, search } = attributes
  if (typeof name !== 'string' || typeof search === 'string') return attributes
  return { ...attributes, search: searchText(typeof code === 'string' ? code : '', name) }
}

// The distance of outlines grows with the square of their corners, so large ones are compared by area.
const sameShape = sql`case when not r.sound then false when ST_NPoints(r.geom) + ST_NPoints(t.geom) < 2000 then ST_NPoints(r.geom) = ST_NPoints(t.geom) and ST_HausdorffDistance(r.geom, t.geom) < ${SAME_CORNER}::float8 else abs(ST_Area(r.geom) - ST_Area(t.geom)) < 1e-12 and ST_NPoints(r.geom) = ST_NPoints(t.geom) end`

function present({ target }: Batch): SQL {
  const columns = [...new Set(Object.values(targetTables[target].columns))]
  if (columns.length === 0) return sql`'{}'::jsonb`
  return sql`jsonb_build_object(${sql.join(
    columns.map((column) => sql`${column}::text, t.${sql.identifier(column)}`),
    sql`, `,
  )})`
}

function fillingOf({ target, mapping }: Batch): Filling {
  const { columns, initial, apart } = targetTables[target]
  const fields = importFields[target]
  const needed = Object.entries(fields).filter(([, { needed: is }]) => is)
  const byColumn = (name: string) => columns[name] ?? name
  const defaults = Object.entries(mapping?.defaults ?? {}).filter(
    ([name, value]) => value !== null && name in columns,
  )
  const areas = target === 'PARK' || target === 'ZONE' ? [['code', fields.code] as const] : []
  return {
    initial,
    defaults: Object.fromEntries(defaults.map(([name, value]) => [byColumn(name), value])),
    needed: Object.fromEntries(
      [...needed, ...areas].map(([name, field]) => [
        byColumn(name),
        { zh: field?.zh ?? name, en: field?.en ?? name },
      ]),
    ),
    isPlot: apart,
    written: [...new Set(Object.values(columns))],
  }
}
