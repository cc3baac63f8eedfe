import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { onDatabase } from '../support/database.ts'

const facets =
  '{ parcels(first: 50) { nodes { code name stage park { name } } facets { stage { value label count areaMu } landUse { value label count areaMu } } } }'

onDatabase('native', (at) => {
  const post = (query: string, encoding: string) =>
    openDesk(at.database).fetch('GUEST', '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ query }),
    })
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

  test('answers of GraphQL are compressed as the client takes them', async () => {
    const plain = await bytesOf(await post(facets, 'identity'))
    for (const [accepted, encoding, open] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const response = await post(facets, accepted)
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('vary')).toContain('Accept-Encoding')
      expect(response.headers.get('content-type')).toMatch(/json/)
      const bytes = await bytesOf(response)
      expect(bytes.length).toBeLessThan(plain.length / 3)
      expect(open(bytes).equals(plain)).toBe(true)
    }
  })

  test('a short answer and an error are not', async () => {
    const short = await post('{ __typename }', 'br')
    expect(short.headers.get('content-encoding')).toBeNull()
    expect(await short.json()).toHaveProperty('data')
    const bad = await post('{ nothing }', 'br')
    expect(bad.status).toBe(400)
    expect(await bad.json()).toHaveProperty('errors')
  })

  test('downloads are compressed while they are made', async () => {
    const desk = openDesk(at.database)
    for (const file of ['parcels.csv', 'parcels.geojson']) {
      const plain = await bytesOf(await desk.fetch('GUEST', `/export/${file}`))
      const response = await desk.fetch('GUEST', `/export/${file}`, {
        headers: { 'accept-encoding': 'gzip, br' },
      })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect(gunzipSync(await bytesOf(response)).equals(plain)).toBe(true)
    }
  })

  test('a download that is left stops its statement, not only the next one', async () => {
    const waiting = () =>
      at.database.query(sql`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)
    const asker = new AbortController()
    const { signal } = asker
    await at.database.dedicated((client) =>
      client.begin(async (holder) => {
        await holder`lock table parcel in access exclusive mode`
        const download = openDesk(at.database).fetch('GUEST', '/export/parcels.csv', { signal })
        await expect.poll(waiting).toEqual([{ n: 1 }])
        asker.abort()
        expect((await download).status).toBe(499)
        // Sooner than the two seconds after which the server gives up waiting for a lock.
        await expect.poll(waiting, { timeout: 1500 }).toEqual([{ n: 0 }])
      }),
    )
  })
})
