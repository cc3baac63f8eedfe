import { createHash, randomUUID } from 'node:crypto'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { groupOfField } from '@panhuo/shared/release/release'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { everyWay } from '../support/everyWay.ts'
import { linksOf, type Plot } from '../support/links.ts'
import { readBack } from '../support/readBack.ts'
import { decodeTile, tilesOver } from './decodedTile.ts'

const SHOWN = '350504-SY-0021'
const ALSO = '350504-SY-0022'
const OTHER = '350504-SY-0023'
const CLOSED = '350504-SY-0024'
const fields = Object.keys(parcelFields)
const isPublic = (name: string) =>
  (parcelFields as Record<string, { access: string }>)[name]?.access === 'P'
const whole = `{ sharedSet { title parcels { ${fields.join(' ')} rightHolder geometry } } }`

interface Sums {
  readonly facets: { readonly stage: readonly { count: number }[] }
  readonly summary: { readonly count: number }
  readonly groups: readonly { count: number }[]
}

eachDatabase((at) => {
  let desk: Desk
  const { send, release, withdraw, share, asks, question } = linksOf(() => desk)

  beforeAll(async () => {
    desk = openDesk(at.database)
    await release([SHOWN, ALSO], ['TENURE'])
    await release([OTHER], ['TENURE', 'CONDITION', 'BUILDING'])
    await release([CLOSED], ['TENURE'])
    await withdraw([CLOSED])
  })

  it('is made of released plots alone, its token told once and kept as a hash', async () => {
    expect((await share([SHOWN, CLOSED])).made).toMatchObject({ field: 'codes' })
    expect((await share([SHOWN, 'none'])).made.__typename).toBe('NotFound')
    expect((await share([SHOWN], { days: 91 })).made).toMatchObject({ field: 'days' })
    expect((await share([SHOWN], { password: '12345' })).made).toMatchObject({ field: 'password' })
    expect((await share([])).made).toMatchObject({ field: 'codes' })
    const asGuest = { title: 'x', codes: [SHOWN], locale: 'ZH', days: 1 }
    expect((await send('createShare', asGuest, '', 'ANALYST')).__typename).toBe('NotAllowed')

    const requestId = randomUUID()
    const { made, token } = await share([SHOWN], { requestId })
    expect(token).toMatch(/^[\w-]{43}$/)
    const again = await share([SHOWN], { requestId })
    expect(again.made).toMatchObject({
      path: null,
      share: { shareId: made.share.shareId },
    })
    const kept = await at.database.query<{ text: string }>(
      sql`select to_jsonb(share)::text as text from share union all select after::text from change_entry where table_name = 'share' union all select outcome::text from change where action = 'createShare'`,
    )
    expect(kept.some(({ text }) => text.includes(token))).toBe(false)
    const hash = createHash('sha256').update(token).digest('hex')
    expect(kept.some(({ text }) => text.includes(hash))).toBe(true)
  })

  it('shows of its set what was released, on every way to ask', async () => {
    const { token } = await share([SHOWN, ALSO])
    const { data } = await question(token, whole)
    const parcels = data?.sharedSet?.parcels ?? []
    expect(parcels.map(({ code }) => code)).toEqual([SHOWN, ALSO])
    const opened = (name: string) => (groupOfField as Record<string, string>)[name] === 'TENURE'
    const leaks = (plot: Plot) =>
      fields.filter((name) => plot[name] != null && !isPublic(name) && !opened(name))
    expect(parcels.flatMap(leaks)).toEqual([])
    expect(parcels[0]?.tenureEnd).not.toBeNull()

    const list = `{ parcels(first: 10) { totalCount nodes { ${fields.join(' ')} } } parcel(code: "${OTHER}") { code } node(id: "${btoa(`Parcel:${OTHER}`)}") { id } shares { shareId } briefs { number } }`
    const listed = await question(token, list)
    expect(listed.data).toMatchObject({ parcels: { totalCount: 2 }, parcel: null, node: null })
    expect(listed.data).toMatchObject({ shares: [], briefs: [] })
    const deals = await question(token, '{ deals { totalCount } }')
    expect(deals.errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
    expect(listed.data?.parcels?.nodes.flatMap(leaks)).toEqual([])

    for (const kind of ['csv', 'geojson']) {
      const text = await (await asks(token, `/export/parcels.${kind}?lang=en`)).text()
      expect(text).toContain(SHOWN)
      expect(text).not.toContain(OTHER)
      expect(text).not.toContain('taxPerMu')
    }
    const ogc = await asks(token, '/ogc/collections/parcels/items?limit=100')
    expect(((await ogc.json()) as { features: unknown[] }).features).toHaveLength(2)
    const [extent] = await at.database.query<{ box: number[] }>(
      sql`select array[ST_XMin(b), ST_YMin(b), ST_XMax(b), ST_YMax(b)]::float8[] as box from (select ST_Extent(geom)::box2d as b from parcel) extent`,
    )
    const seen = new Set<unknown>()
    for (const { z, x, y } of tilesOver(extent?.box ?? [], 13)) {
      const tile = await asks(token, `/tiles/parcels/${z}/${x}/${y}.mvt`)
      for (const one of decodeTile(new Uint8Array(await tile.arrayBuffer()), 'parcels')) {
        seen.add(one.properties.code)
        expect(leaks(one.properties)).toEqual([])
      }
    }
    expect([...seen].sort()).toEqual([SHOWN, ALSO])
    const filtered = await question(
      token,
      '{ parcels(filter: {taxPerMu: {gte: 0}}) { totalCount } }',
    )
    expect(filtered.errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
  })

  it('tells of no other plot on any way round about, and takes nothing', async () => {
    const { token } = await share([SHOWN, ALSO])
    const files: Record<string, Uint8Array> = {}
    for (const file of ['parcels.xlsx', 'parcels.gpkg', 'parcels.shp.zip', 'parcels.txt']) {
      files[file] = new Uint8Array(await (await asks(token, `/export/${file}`)).arrayBuffer())
    }
    const { layers } = await readBack(files)
    for (const name of Object.keys(files)) {
      const read = JSON.stringify(layers.filter(({ file }) => file.startsWith(name)))
      expect(read, name).toContain(SHOWN)
      expect(read, name).not.toContain(OTHER)
    }
    const told = await question(
      token,
      `{ own: search(text: "${SHOWN}") { code } search(text: "${OTHER}") { code }
        sites(codes: ["${OTHER}"]) { code } assembly(code: "${SHOWN}+${OTHER}") { code }
        parcels { facets { stage { count } } summary { count } groups(by: [STAGE]) { count } }
        demands { code } imports { latest { __typename } } myWork { today } }`,
    )
    expect(told.data).toMatchObject({ own: [{ code: SHOWN }], search: [], sites: null })
    expect(told.data).toMatchObject({ assembly: null, demands: [], imports: null, myWork: null })
    const { facets, summary, groups } = (told.data as unknown as { parcels: Sums }).parcels
    const counted = (parts: readonly { count: number }[]) =>
      parts.reduce((sum, { count }) => sum + count, 0)
    expect([counted(facets.stage), summary.count, counted(groups)]).toEqual([2, 2, 2])
    const cases = await question(token, '{ cases { totalCount } }')
    expect(cases.errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
    const posted = { method: 'POST', body: 'x' }
    expect((await asks(token, '/api/imports?name=a.csv', posted)).status).toBe(403)
    expect((await asks(token, '/api/documents?kind=PLAN&name=a.pdf', posted)).status).toBe(403)
  })

  it('no route of the server tells a link of another plot, or takes anything from it', async () => {
    const { token } = await share([SHOWN, ALSO])
    const hidden = [OTHER, CLOSED, 'rightHolder', 'taxPerMu']
    const told: Record<string, number> = {}
    for (const code of [OTHER, SHOWN]) {
      for (const { method, path, data } of everyWay(desk.routes ?? [], code)) {
        const body =
          method === 'POST' ? JSON.stringify({ query: '{ parcels { totalCount } }' }) : null
        const response = await asks(token, path, { method, body })
        const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
        told[`${method} ${path}`] = response.status
        if (!data) continue
        expect(
          hidden.filter((word) => text.includes(word) && !path.includes(word)),
          path,
        ).toEqual([])
      }
    }
    const taken = Object.keys(told).filter(
      (way) => way.startsWith('POST') && (told[way] ?? 0) < 400,
    )
    // Signing out ends what the sender themselves had.
    const ends = ['POST /api/demo/sign-out', 'POST /api/auth/sign-out']
    expect(taken).toEqual([...ends, 'POST /graphql'])
    const item = (code: string) => told[`GET /ogc/collections/parcels/items/${code}`]
    expect([item(SHOWN), item(OTHER)]).toEqual([200, 404])

    const news = '/graphql?query=subscription%7Bchanges%7Bregisters%7D%7D'
    const heard = await desk.fetch('LAND_OFFICIAL', news, {
      headers: { 'x-share': token, accept: 'text/event-stream' },
    })
    const said = await heard.text()
    expect(said).toContain('READ_ONLY')
    expect(said).not.toContain('registers')
  })
})
