import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeFile } from '@panhuo/server/case/documentFiles'
import { sweepDocuments } from '@panhuo/server/case/sweepDocuments'
import { deskOf } from '@panhuo/server/import/importDesk'
import { sweepImports } from '@panhuo/server/import/sweepImports'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { importsOf } from '../support/importing.ts'
import { inChange } from '../support/inChange.ts'

eachDatabase((at) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'panhuo-sweep-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const files = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length
  const bring = async (content: string, days: number, use?: 'plot' | 'deal') => {
    const file = await storeFile(folder, new Blob([`%PDF-1.7 ${content}`]).stream())
    const ago = new Date(Date.now() - days * 86_400_000)
    await utimes(join(folder, file.sha256.slice(0, 2), file.sha256), ago, ago)
    await inChange(at.database, async (run) => {
      const [made] = await run<{ id: number }>(
        sql`insert into document (name, kind, mime, size_bytes, sha256, person_id, person_name, created_at) values (${content}, 'OTHER', ${file.mime}, ${file.sizeBytes}::int, ${file.sha256}, 'x', 'x', ${ago.toISOString()}::text::timestamptz) returning id`,
      )
      if (use === 'plot') {
        await run(
          sql`update document set parcel_id = (select min(id) from parcel) where id = ${made?.id}::int`,
        )
      } else if (use === 'deal') {
        await run(
          sql`insert into deal_step (deal_id, stage, reached_on, document_id, person_name) select min(id), 'CONTACT', '2026-01-05', ${made?.id}::int, 'x' from deal`,
        )
      }
    })
  }

  it('takes out what was attached to nothing for a week, with its bytes', async () => {
    await bring('left', 8)
    await bring('fresh', 6)
    await bring('attached', 8, 'plot')
    await bring('contract', 8, 'deal')
    await bring('both', 8)
    await bring('both', 8, 'plot')
    expect(await files()).toBe(5)
    expect(await sweepDocuments(at.database, folder)).toBe(2)
    const rows = await at.database.query<{ name: string; gone: boolean }>(
      sql`select name, deleted_at is not null as gone from document order by id`,
    )
    expect(rows.map(({ name, gone }) => [name, gone])).toEqual([
      ['left', true],
      ['fresh', false],
      ['attached', false],
      ['contract', false],
      ['both', true],
      ['both', false],
    ])
    // What one attached document needs is kept for the other.
    expect(await files()).toBe(4)
    const [change] = await at.database.query<{ action: string }>(
      sql`select action from change order by id desc limit 1`,
    )
    expect(change?.action).toBe('sweepDocuments')
    expect(await sweepDocuments(at.database, folder)).toBe(0)
  })
  it('empties imports that nobody accepted, and keeps what another import still needs', async () => {
    const { upload, act, look } = importsOf(openDesk(at.database))
    const imports = deskOf(at.database).folder
    await rm(imports, { recursive: true, force: true })
    const kept = async () =>
      (await readdir(imports, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
    const left = await upload('甲.csv', '地块编号,地块名称\n350504-SY-7101,甲')
    await act('readImport', left)
    const cancelled = await upload('乙.csv', '地块编号,地块名称\n350504-SY-7102,乙')
    await act('cancelImport', cancelled)
    const fresh = await upload('乙.csv', '地块编号,地块名称\n350504-SY-7102,乙')
    await at.database.transaction((run) =>
      run(
        sql`update import_batch set updated_at = now() - interval '31 days' where number in (${left}, ${cancelled})`,
      ),
    )
    const ago = new Date(Date.now() - 31 * 86_400_000)
    for (const file of await kept()) await utimes(join(imports, file), ago, ago)
    expect(await sweepImports(at.database, 32)).toBe(0)
    expect(await sweepImports(at.database, 30)).toBe(2)
    expect(await look(left)).toMatchObject({
      ...{ state: 'CANCELLED', problem: expect.stringMatching(/清理|swept/) },
      ...{ counts: { rows: 0 }, rows: { nodes: [] } },
    })
    expect(await kept()).toHaveLength(1)
    expect(await act('readImport', fresh)).toMatchObject({ counts: { rows: 1 } })
    expect(await sweepImports(at.database, 30)).toBe(0)
  })
})
