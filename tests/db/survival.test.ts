import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '@panhuo/db/connect'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { startProgram } from './childProgram.ts'
import { copyWithPostgis, temporaryFolder } from './openCopy.ts'

const opener = (folder: string, then: string) => `
  const { connect } = await import('@panhuo/db/connect')
  const { sql } = await import('drizzle-orm')
  console.log('starting')
  const database = await connect({ dataDir: ${JSON.stringify(folder)} })
  console.log('open')
  ${then}`

it('opens again after being killed anywhere in the first start', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  for (const delay of [300, 1500, 3000, 4500]) {
    const program = startProgram(opener(folder.path, ''))
    await program.line('starting')
    await wait(delay)
    await program.kill()
  }
  const database = await connect({ dataDir: folder.path })
  expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  await database.transaction((run) => run(sql`create table kept as select 7 as value`))
  await database.close()

  const again = await connect({ dataDir: folder.path })
  expect(await again.query(sql`select value from kept`)).toEqual([{ value: 7 }])
  await again.close()
  folder.remove()
})

it('keeps every acknowledged row through kills in the middle of writing', async () => {
  const folder = temporaryFolder()
  await copyWithPostgis(folder.path)
  const acknowledged: number[] = []
  for (let round = 0; round < 3; round++) {
    const program = startProgram(
      opener(
        folder.path,
        `await database.transaction((run) => run(sql\`create table if not exists written (id int primary key)\`))
        for (let id = ${round * 100_000}; ; id++) {
          await database.transaction((run) => run(sql\`insert into written values (\${id})\`))
          console.log('ack ' + id)
        }`,
      ),
    )
    await program.line('ack')
    await wait(400 + round * 150)
    await program.kill()
    const said = program.lines.filter((line) => line.startsWith('ack '))
    acknowledged.push(...said.map((line) => Number(line.slice(4))))
  }
  const database = await connect({ dataDir: folder.path })
  const rows = await database.query<{ id: number }>(sql`select id from written`)
  const found = new Set(rows.map((row) => row.id))
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
  await database.close()
  folder.remove()
})
