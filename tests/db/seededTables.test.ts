import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eachDatabase } from '../support/database.ts'

/** Tables that a first start leaves empty, each with its reason. */
const excused: Record<string, string> = {
  spatial_ref_sys: 'PostGIS fills it, where its build carries the list',
}

eachDatabase((at) => {
  test('every table of the register is seeded or excused', async () => {
    const tables = await at.database.query<{ name: string }>(sql`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`)
    const counts = await Promise.all(
      tables.map(({ name }) =>
        at.database
          .query<{ held: boolean }>(
            sql`select exists (select from ${sql.identifier(name)}) as held`,
          )
          .then(([found]) => ({ name, held: found?.held ?? false })),
      ),
    )
    const empty = counts.filter(({ held }) => !held).map(({ name }) => name)
    expect(empty.filter((name) => !(name in excused))).toEqual([])
    expect(counts.length).toBeGreaterThan(5)
  })
})
