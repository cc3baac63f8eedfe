import type { Database } from '@panhuo/db/database'
import { runningStep } from '@panhuo/server/import/importDesk'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { drawsOf, rectangle } from '../support/editPlots.ts'
import { importsOf } from '../support/importing.ts'
import { mutate } from '../support/mutate.ts'

/** A database that fails as its process or connection does, once a change of many rows is committed. */
function failing(database: Database) {
  let fault: 'answer' | 'commit' | null = null
  let committed = false
  const lost = () => Promise.reject(new Error('the connection is lost'))
  const db: Database = {
    ...database,
    async load(work, options) {
      const outcome = await database.load(work, options)
      committed = true
      return fault === 'commit' ? lost() : outcome
    },
    transaction: (work) => (committed && fault === 'answer' ? lost() : database.transaction(work)),
  }
  return {
    db,
    /** Nothing can be written after the commit, or the commit itself gets no answer. */
    async during<T>(after: 'answer' | 'commit', act: () => Promise<T>): Promise<T> {
      fault = after
      committed = false
      try {
        return await act()
      } finally {
        fault = null
      }
    },
  }
}

eachDatabase((at) => {
  it.each([
    ['answer', 1],
    ['commit', 3],
  ] as const)(
    'is accepted and taken back by the commit alone: lost after the %s',
    async (lost, x) => {
      const { db, during } = failing(at.database)
      const desk = openDesk(db)
      const { upload, act, look } = importsOf(desk)
      const { code } = await drawsOf(desk)(rectangle(x, 1), { condition: 'STOPPED' })
      const conditionIs = async (condition: string) =>
        expect(
          await at.database.query(sql`select condition from parcel where code = ${code}`),
        ).toEqual([{ condition }])
      const number = await upload(`${lost}.csv`, `地块编号,使用状况\n${code},空置`)
      await act('readImport', number)
      await act('checkImport', number)
      /** What the page says once the process is done with the step. */
      const ends = (mutation: string, input: object) =>
        during(lost, async () => {
          const { version } = await look(number)
          await mutate(
            desk,
            'LAND_OFFICIAL',
            mutation,
            { number, expectedVersion: version, ...input },
            '',
          )
          await expect.poll(() => runningStep(db, number)).toBeUndefined()
          return look(number)
        })
      const accepting = { reason: '补台账', replaceSamples: false }
      expect(await ends('acceptImport', accepting)).toMatchObject({
        state: 'ACCEPTED',
        step: null,
        problem: null,
      })
      await conditionIs('VACANT')
      expect(await ends('undoImport', { reason: '撤回' })).toMatchObject({
        state: 'UNDONE',
        step: null,
        problem: null,
      })
      await conditionIs('STOPPED')
    },
  )
})
