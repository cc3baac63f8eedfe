import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { onDatabase } from '../support/database.ts'

const query =
  'query ($kind: [PlaceKind!], $text: String) { places(kind: $kind, text: $text) { code } }'

onDatabase('native', (at) => {
  const add = (from: number, to: number) =>
    at.database.transaction((run) =>
      run(sql`insert into place (code, name, search, provenance, kind)
        select 'QY-' || to_char(i, 'FM00000'), '企业', 'qy-' || to_char(i, 'FM00000') || ' 企业 qiye qy', 'ILLUSTRATIVE', 'ENTERPRISE'
        from generate_series(${from}::int, ${to}::int) i`),
    )

  test('a list of places is whole, or says why not', async () => {
    const desk = openDesk(at.database)
    const ask = (asked: object) =>
      desk.ask<{ places: { code: string }[] }>('GUEST', query, asked).then(({ places }) => places)
    await add(1, 600)
    const many = await ask({ kind: ['ENTERPRISE'], text: '企业' })
    expect(many.length).toBeGreaterThanOrEqual(600)
    expect(many).toEqual([...many].sort((a, b) => (a.code < b.code ? -1 : 1)))
    await add(601, 3001)
    const [error] = await desk.complain('GUEST', query, { kind: ['ENTERPRISE'] })
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'kind' })
    expect(await ask({ text: 'QY-03001' })).toEqual([{ code: 'QY-03001' }])
  })
})
