import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import { sql } from 'drizzle-orm'
import { nextCodes } from '../parcel/parcelHeirs.ts'
import type { Batch } from './importTypes.ts'

/** The series that plots without a code of their own go into, as for those drawn by hand. */
const SERIES = '350504-SY-0000'
const PER_STATEMENT = 2000

/** Gives new plots without a code the next ones of the series, in the order of the file. */
export async function allotCodes(run: Run, { id, target }: Batch): Promise<void> {
  if (target !== 'PARCEL') return
  const rows = await run<{ number: number; name: string }>(
    sql`select number, attributes->>'name' as name from import_row where batch_id = ${id}::int and outcome = 'NEW' and code is null and not left_out order by number`,
  )
  if (rows.length === 0) return
  const codes = await nextCodes(run, SERIES, rows.length)
  for (let start = 0; start < rows.length; start += PER_STATEMENT) {
    const part = rows.slice(start, start + PER_STATEMENT).map(({ number, name }, index) => {
      const code = codes[start + index] ?? ''
      return { number, code, search: searchText(code, name) }
    })
    await run(
      sql`update import_row r set code = given.code, attributes = r.attributes || jsonb_build_object('code', given.code, 'search', given.search)
        from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb) as given(number int, code text, search text) where r.batch_id = ${id}::int and r.number = given.number`,
    )
  }
}
