import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeFile } from '@panhuo/server/case/documentFiles'
import { sweepDocuments } from '@panhuo/server/case/sweepDocuments'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

eachDatabase((at) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'panhuo-sweep-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const files = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length
  const bring = async (content: string, days: number, onPlot = false) => {
    const file = await storeFile(folder, new Blob([`%PDF-1.7 ${content}`]).stream())
    const ago = new Date(Date.now() - days * 86_400_000)
    await utimes(join(folder, file.sha256.slice(0, 2), file.sha256), ago, ago)
    await inChange(at.database, async (run) => {
      const [made] = await run<{ id: number }>(
        sql`insert into document (name, kind, mime, size_bytes, sha256, person_id, person_name, created_at) values (${content}, 'OTHER', ${file.mime}, ${file.sizeBytes}::int, ${file.sha256}, 'x', 'x', ${ago.toISOString()}::text::timestamptz) returning id`,
      )
      if (onPlot) {
        await run(
          sql`update document set parcel_id = (select min(id) from parcel) where id = ${made?.id}::int`,
        )
      }
    })
  }

  it('takes out what was attached to nothing for a week, with its bytes', async () => {
    await bring('left', 8)
    await bring('fresh', 6)
    await bring('attached', 8, true)
    await bring('both', 8)
    await bring('both', 8, true)
    expect(await files()).toBe(4)
    expect(await sweepDocuments(at.database, folder)).toBe(2)
    const rows = await at.database.query<{ name: string; gone: boolean }>(
      sql`select name, deleted_at is not null as gone from document order by id`,
    )
    expect(rows.map(({ name, gone }) => [name, gone])).toEqual([
      ['left', true],
      ['fresh', false],
      ['attached', false],
      ['both', true],
      ['both', false],
    ])
    // What one attached document needs is kept for the other.
    expect(await files()).toBe(3)
    const [change] = await at.database.query<{ action: string }>(
      sql`select action from change order by id desc limit 1`,
    )
    expect(change?.action).toBe('sweepDocuments')
    expect(await sweepDocuments(at.database, folder)).toBe(0)
  })
})
