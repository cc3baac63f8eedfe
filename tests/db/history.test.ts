import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { eachDatabase, onDatabase, type Subject } from '../support/database.ts'
import { inChange, openTestChange } from '../support/inChange.ts'

const code = '350504-SY-0002'
const cause = (text: RegExp) =>
  expect.objectContaining({
    cause: expect.objectContaining({ message: expect.stringMatching(text) }),
  })

eachDatabase((at) => {
  const write = (text: ReturnType<typeof sql>) => at.database.transaction((run) => run(text))

  it('lets nobody change a row without saying so, nor delete one', async () => {
    for (const table of ['parcel', 'project', 'park', 'zone', 'place']) {
      const name = sql.identifier(table)
      await expect(write(sql`update ${name} set name = name`)).rejects.toEqual(
        cause(/updated outside a change/),
      )
    }
    await expect(
      inChange(at.database, (run) => run(sql`delete from parcel where code = ${code}`)),
    ).rejects.toEqual(cause(/not deleted/))
    // What the transaction before it opened is closed with it, also on the same connection.
    await inChange(at.database, (run) =>
      run(sql`update parcel set note = 'x' where code = ${code}`),
    )
    await expect(write(sql`update parcel set note = 'y' where code = ${code}`)).rejects.toEqual(
      cause(/updated outside a change/),
    )
  })

  it('keeps the columns that differ, the row as it was, and a moment for each version', async () => {
    await inChange(at.database, async (run) => {
      const set = (note: string) =>
        run(
          sql`update parcel set note = ${note}, plot_ratio = 1.1, geom = ST_Translate(geom, 0, 0.000001), inefficiency_reasons = '{UNSAFE}' where code = ${code}`,
        )
      await set('one')
      await set('two')
    })
    const entries = await at.database.query<{ before: object; after: object }>(
      sql`select e.* from change_entry e join parcel on record_id = parcel.id and table_name = 'parcel' where parcel.code = ${code} order by e.version desc limit 2`,
    )
    const [second, first] = entries
    expect(Object.keys(second?.after ?? {}).sort()).toEqual(['geom', 'note'])
    expect(second).toMatchObject({ code, before: { note: 'one' }, after: { note: 'two' } })
    expect(first?.after).toMatchObject({
      note: 'one',
      plot_ratio: 1.1,
      inefficiency_reasons: ['UNSAFE'],
      geom: expect.stringMatching(/^0106000020/),
    })
    const [times] = await at.database.query(
      sql`select count(*) as versions, bool_and(h.known_from < h.known_to) as forward, max(h.known_to) = max(parcel.updated_at) as joined, max(parcel.version) - count(*) as first from parcel_history h join parcel using (id) where parcel.code = ${code}`,
    )
    expect(times).toMatchObject({ forward: true, joined: true, first: 1 })
  })

  it('keeps what is made inside a change, and nothing of what is seeded', async () => {
    const [seeded] = await at.database.query(
      sql`select count(*) as entries from change_entry where before is null`,
    )
    expect(seeded).toEqual({ entries: 0 })
    await inChange(at.database, (run) =>
      run(
        sql`insert into place (code, name, search, provenance, kind) values ('350504999001', '新村', '新村', 'EDITED', 'COMMUNITY')`,
      ),
    )
    const [made] = await at.database.query(
      sql`select before, after, version, table_name from change_entry where code = '350504999001'`,
    )
    expect(made).toMatchObject({
      before: null,
      version: 1,
      table_name: 'place',
      after: { name: '新村', kind: 'COMMUNITY', source_ids: [] },
    })
  })

  it('works former rows out from entries as the triggers kept them', async () => {
    const write = (text: ReturnType<typeof sql>) => inChange(at.database, (run) => run(text))
    await write(
      sql`insert into obstacle (project_id, kind, text, found_on, provenance) select min(id), 'TITLE', '一', '2026-01-01', 'EDITED' from project`,
    )
    await inChange(at.database, async (run) => {
      await run(sql`update obstacle set text = '二', lead_unit = '自然资源局' where text = '一'`)
      await run(sql`update obstacle set due_on = '2026-02-01' where text = '二'`)
    })
    await write(
      sql`update obstacle set status = 'SOLVED', closed_on = '2026-01-20' where text = '二'`,
    )
    const past = sql`select to_jsonb(h) as row from obstacle_history h order by id, version`
    const kept = await at.database.query(past)
    expect(kept).toHaveLength(3)
    await at.database.transaction(async (run) => {
      await run(sql`delete from obstacle_history`)
      await run(sql`select fill_past_of('obstacle')`)
    })
    expect(await at.database.query(past)).toEqual(kept)
  })

  it('never rewrites what was done', async () => {
    await expect(write(sql`update change_entry set after = '{}'`)).rejects.toEqual(
      cause(/not rewritten/),
    )
    await expect(write(sql`delete from change_entry`)).rejects.toEqual(cause(/not rewritten/))
    await expect(write(sql`update change set reason = 'other'`)).rejects.toEqual(
      cause(/not rewritten/),
    )
    await expect(write(sql`delete from change`)).rejects.toEqual(cause(/not rewritten/))
  })

  it('has a history table with the columns of its register, in their order', async () => {
    const pasts = await at.database.query<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_name like '%\\_history' and table_schema = 'public'`,
    )
    expect(pasts.length).toBeGreaterThan(12)
    for (const { name: past } of pasts) {
      const table = past.replace('_history', '')
      const columns = (name: string) =>
        at.database.query<{ name: string }>(
          sql`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = ${name}::text::regclass and attnum > 0 and not attisdropped order by attnum`,
        )
      const kept = await columns(past)
      expect(kept.slice(0, 2).map(({ name }) => name)).toEqual(['known_from', 'known_to'])
      expect(kept.slice(2)).toEqual(await columns(table))
    }
  })

  it('takes another table under its care, and columns that came later', async () => {
    await at.database.load(async (run) => {
      await run(
        sql`create table thing (id int primary key generated always as identity, version int not null default 1, updated_at timestamptz not null default now(), size int)`,
      )
      await run(sql`select keep_history_of('thing', true)`)
      await run(sql`alter table thing add column color text`)
      await run(sql`select keep_history_of('thing', true)`)
      await openTestChange(run)
      await run(sql`insert into thing (size, color) values (1, 'red')`)
      await run(sql`update thing set color = 'blue'`)
    })
    expect(await at.database.query(sql`select size, color, version from thing_history`)).toEqual([
      { size: 1, color: 'red', version: 1 },
    ])
    expect(
      await at.database.query(
        sql`select before, after, code from change_entry where table_name = 'thing' order by version`,
      ),
    ).toEqual([
      { before: null, after: { size: 1, color: 'red' }, code: null },
      { before: { color: 'red' }, after: { color: 'blue' }, code: null },
    ])
  })

  it('raises the version of all that one change touches, and of what is seeded outside any', async () => {
    const versionOf = readVersion(at)
    const names = ['parcel', 'project', 'revitalization_case']
    const before = await Promise.all(names.map(versionOf))
    await inChange(at.database, async (run) => {
      await run(sql`update parcel set note = 'with others' where code = ${code}`)
      await run(sql`update project set note = 'with others'`)
      await run(sql`update case_party set note = 'with others'`)
    })
    expect(await Promise.all(names.map(versionOf))).toEqual(before.map((version) => version + 1))
    const places = await versionOf('place')
    await at.database.transaction((run) =>
      run(
        sql`insert into place (code, name, search, provenance, kind) values ('350504999002', '新村', '新村', 'EDITED', 'COMMUNITY')`,
      ),
    )
    expect(await versionOf('place')).toBe(places + 1)
  })
})

onDatabase('native', (at) => {
  const versionOf = readVersion(at)

  it('holds nobody up with a long change but who edits the same row, and raises the version by each', async () => {
    const edit = (note: string, of: string) =>
      inChange(at.database, (run) => run(sql`update parcel set note = ${note} where code = ${of}`))
    await edit('warm', code)
    const before = await versionOf('parcel')
    await at.database.load(async (run) => {
      await openTestChange(run)
      await run(sql`update parcel set note = 'long' where code = ${code}`)
      await edit('short', '350504-SY-0003')
      expect(await versionOf('parcel')).toBe(before + 1)
      await expect(edit('same', code)).rejects.toMatchObject({ code: 'LOCKED' })
      await run(sql`update parcel set note = 'longer' where code = ${code}`)
    })
    expect(await versionOf('parcel')).toBe(before + 2)
    await expect(
      inChange(at.database, async (run) => {
        await run(sql`update parcel set note = 'lost' where code = ${code}`)
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await versionOf('parcel')).toBe(before + 2)
  })
})

function readVersion(at: Subject) {
  return async (name: string) => {
    const [row] = await at.database.query<{ version: number }>(
      sql`select version from data_version where table_name = ${name}`,
    )
    return row?.version ?? 0
  }
}
