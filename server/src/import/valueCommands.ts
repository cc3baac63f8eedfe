import { searchText } from '@panhuo/db/searchText'
import { importFields } from '@panhuo/shared/import/importFields'
import { sql } from 'drizzle-orm'
import { areaFinding, type Found, finding, type RawRow, saidByRow } from './attributeRules.ts'
import { type FoundInRow, keepFindings } from './findingCommands.ts'
import type { Check, RowRange } from './importTypes.ts'
import { jsonText } from './jsonText.ts'
import { type PointerNames, plainPlace } from './pointerQueries.ts'
import { targetTables } from './targets.ts'

/** Reads the cells of rows into column values, and notes what cannot be read. */
export async function readValues(
  { db, batch }: Check,
  { batchId, from, to }: RowRange,
  names: PointerNames,
): Promise<void> {
  const { mapping, target, layers } = batch
  if (!mapping) throw new Error('a check without a mapping')
  const dbfs = new Map(
    layers.map(({ layer, format, encoding }) => [layer, format === 'SHAPEFILE' ? encoding : null]),
  )
  const rows = await db.query<RawRow & { layer: number }>(
    sql`select number, layer, "values", edits, area_m2 as "areaM2" from import_row where batch_id = ${batchId}::int and number between ${from}::int and ${to}::int`,
    { primary: true },
  )
  const found: FoundInRow[] = []
  const read = rows.map((row) => {
    const said = saidByRow(target, mapping, { ...row, dbf: dbfs.get(row.layer) ?? null })
    const pointed = pointTo(said.values, names)
    const own = [...said.found, ...pointed]
    if (target === 'PARCEL') {
      const area = areaFinding((said.values.areaM2 as number | undefined) ?? null, row.areaM2)
      if (area) own.push(area)
    }
    found.push(...own.map((one) => ({ ...one, row: row.number })))
    const code = (said.values.code as string | undefined) ?? null
    return { number: row.number, code, attributes: columnsOf(batch.target, said.values, code) }
  })
  await db.transaction(async (run) => {
    await run(
      sql`delete from import_finding where batch_id = ${batchId}::int and step = 'CHECKING' and "row" between ${from}::int and ${to}::int`,
    )
    await run(
      sql`update import_row r set attributes = said.attributes, code = said.code, outcome = null, difference = null,
          matched_id = case when matched_by = 'PERSON' then matched_id end, matched_by = case when matched_by = 'PERSON' then matched_by end
        from jsonb_to_recordset(${jsonText(read)}::text::jsonb) as said(number int, code text, attributes jsonb)
        where r.batch_id = ${batchId}::int and r.number = said.number`,
    )
    await keepFindings(run, batchId, found)
  })
}

/** Puts ids in the place of the names of communities, parks and zones. */
function pointTo(values: Record<string, unknown>, names: PointerNames): Found[] {
  const found: Found[] = []
  for (const [name, ids] of Object.entries(names)) {
    const said = values[name]
    if (typeof said !== 'string') continue
    const id = ids.get(said) ?? ids.get(plainPlace(said))
    if (id !== undefined) {
      values[name] = id
      continue
    }
    delete values[name]
    const label = importFields.PARCEL[name]
    const detail = {
      labelZh: label?.zh ?? name,
      labelEn: label?.en ?? name,
      value: said.slice(0, 60),
    }
    found.push(finding('PLACE_UNKNOWN', detail, name))
  }
  return found
}

function columnsOf(
  target: Check['batch']['target'],
  values: Readonly<Record<string, unknown>>,
  code: string | null,
): Record<string, unknown> {
  const { columns } = targetTables[target]
  const known = Object.entries(values).flatMap(([field, value]) => {
    const column = columns[field]
    return column === undefined ? [] : [[column, value] as const]
  })
  const { name } = values
  const search = typeof name === 'string' ? { search: searchText(code ?? '', name) } : {}
  return { ...Object.fromEntries(known), ...search }
}
