import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'

eachDatabase((at) => {
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
