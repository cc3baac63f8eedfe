import { setTimeout as wait } from 'node:timers/promises'
import { createApp } from '@panhuo/server/app'
import { readEnv } from '@panhuo/server/env'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { eachDatabase, type Subject } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

const question = 'subscription { changes { registers } }'
/** What the issue promises to a person who looks at an open map. */
const PROMISED_MS = 2000

function openApp({ database }: Subject) {
  const env = readEnv({ LOG_LEVEL: 'silent', AUTH_SECRET: 'a secret of the tests, 32 characters' })
  return createApp({ db: database, env })
}

/** Follows the changes as a page does; collects what it is told. */
async function follow(app: ReturnType<typeof openApp>) {
  const leaving = new AbortController()
  const address = `http://127.0.0.1:4000/graphql?${new URLSearchParams({ query: question })}`
  const headers = { accept: 'text/event-stream' }
  const response = await app.fetch(new Request(address, { headers, signal: leaving.signal }))
  const told: string[][] = []
  let ended = false
  const reading = (async () => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of response.body ?? []) {
      text += decoder.decode(part, { stream: true })
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        const data = /^data: (\{.*\})$/m.exec(event)?.[1]
        if (data) told.push(JSON.parse(data).data.changes.registers)
      }
    }
    ended = true
  })().catch(() => {
    ended = true
  })
  return {
    response,
    told,
    async until(length: number) {
      for (let spent = 0; told.length < length && spent < PROMISED_MS * 5; spent += 20)
        await wait(20)
      return told
    },
    async untilEnded() {
      for (let spent = 0; !ended && spent < PROMISED_MS * 5; spent += 20) await wait(20)
      return ended
    },
    async leave() {
      leaving.abort()
      await response.body?.cancel().catch(() => {})
      await reading
    },
  }
}

describe('an open page', () => {
  eachDatabase((at) => {
    it('is told which registers a commit touched, once, and nothing of a rollback', async () => {
      const app = openApp(at)
      const page = await follow(app)
      expect(page.response.headers.get('content-type')).toContain('text/event-stream')
      // The connection's first word; the feed's own begin counts as "anything may have changed".
      await page.until(2)
      const begun = page.told.length

      await inChange(at.database, async (run) => {
        await run(sql`update parcel set note = 'one' where code = '350504-SY-0001'`)
        await run(sql`update parcel set note = 'two' where code = '350504-SY-0002'`)
        await run(sql`update project set note = 'three' where id = 1`)
      })
      expect((await page.until(begun + 1)).slice(begun)).toEqual([['PARCEL', 'PROJECT']])

      const fails = inChange(at.database, async (run) => {
        await run(sql`update zone set note = 'never' where id = 1`)
        throw new Error('changed my mind')
      })
      await expect(fails).rejects.toThrow('changed my mind')
      // Nobody but who keeps deals hears that one moved.
      await inChange(at.database, (run) => run(sql`update deal set note = 'talks' where id = 1`))
      await inChange(at.database, (run) => run(sql`update park set note = 'kept' where id = 1`))
      expect((await page.until(begun + 2)).slice(begun)).toEqual([['PARCEL', 'PROJECT'], ['PARK']])
      await page.leave()
      app.close()
    })

    it('hears what another process wrote, and reads tiles of that state at once', async () => {
      const [here, there] = [openApp(at), openApp(at)]
      const page = await follow(there)
      await page.until(2)
      const begun = page.told.length
      const tile = () =>
        there.fetch(new Request('http://127.0.0.1:4000/tiles/parcels/12/3398/1756.mvt'))
      const before = (await tile()).headers.get('etag')
      await inChange(at.database, (run) =>
        run(sql`update parcel set stage = 'VERIFIED' where code = '350504-SY-0003'`),
      )
      await page.until(begun + 1)
      expect((await tile()).headers.get('etag')).not.toBe(before)
      await page.leave()
      here.close()
      there.close()
    })

    it('gets another tag for a tile within a second of a change', async () => {
      const app = openApp(at)
      const fullest = 'http://127.0.0.1:4000/tiles/parcels/12/3397/1754.mvt'
      const tile = (headers = {}) => app.fetch(new Request(fullest, { headers }))
      const headers = { 'if-none-match': (await tile()).headers.get('etag') ?? '' }
      await inChange(at.database, (run) => run(sql`update parcel set name = name where id = 1`))
      await expect.poll(async () => (await tile(headers)).status, { timeout: 3000 }).toBe(200)
      app.close()
    })

    it('is let go when the server stops', async () => {
      const app = openApp(at)
      const page = await follow(app)
      await page.until(1)
      app.endFeeds()
      expect(await page.untilEnded()).toBe(true)
      const refused = await follow(app)
      expect(refused.response.status).toBe(503)
      await refused.leave()
      app.close()
    })
  })
})
