import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'

/** Tables whose former rows are kept. */
const withPast = [
  ...['parcel', 'project', 'project_step', 'project_investment', 'lag_rule', 'release'],
  ...['revitalization_case', 'case_parcel', 'case_milestone', 'case_party', 'document', 'obstacle'],
  ...['threshold', 'threshold_result'],
]

/** Tables that a first start leaves empty, each with its reason. */
const excused: Record<string, string> = {
  spatial_ref_sys: 'PostGIS fills it, where its build carries the list',
  ...because('nobody has an account before the first administrator', [
    ...['person', 'credential', 'former_password', 'person_session', 'access_key'],
    ...['sign_in_attempt', 'audit_event', 'visit'],
  ]),
  ...because('nothing was changed since the seed', [
    ...['change', 'change_entry', 'parcel_lineage'],
    ...withPast.map((table) => `${table}_history`),
  ]),
  ...because('nobody has brought a file yet', [
    ...['import_batch', 'import_file', 'import_row', 'import_finding', 'import_mapping'],
  ]),
  document: 'people upload them; a made-up one would be no evidence',
  deal_project: 'no sample deal has come to a project',
  brief: 'somebody drafts one, and another checks it',
  contact_desk: 'an administrator sets the office; none is published',
  share: 'a link is made by whoever gives it away',
  share_view: 'nobody opened a link yet',
  deal_target: 'an administrator sets it by a document; nothing published gives one for the town',
  threshold_result: 'a check is recorded when an official asks for it',
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

  test('a test file gets the product’s tables in a database of its own', async () => {
    const { answer, statements } = await countStatements(at.database, () =>
      at.database.query<{ postgis: string; migrations: number }>(sql`
        select postgis_lib_version() as postgis,
          (select count(*)::int from drizzle.__drizzle_migrations) as migrations`),
    )
    expect(answer[0]?.postgis).toMatch(/^3\.\d+/)
    expect(answer[0]?.migrations).toBeGreaterThan(0)
    expect(statements).toHaveLength(1)
  })

  test('and may write to it', async () => {
    await at.database.transaction(async (run) => {
      await run(sql`create table mine (id int)`)
      await run(sql`insert into mine values (1)`)
    })
    expect(await at.database.query(sql`select id from mine`)).toEqual([{ id: 1 }])
  })
})

function because(reason: string, tables: readonly string[]): Record<string, string> {
  return Object.fromEntries(tables.map((name) => [name, reason]))
}
