import { roles } from '@panhuo/shared/access/access'
import {
  groupSize,
  homeTile,
  plotShapes,
  tileLayers,
  tileProperties,
} from '@panhuo/shared/tile/layers'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { decodeTile, tilesOver } from './decodedTile.ts'

/** The tiles that hold all of the street at a zoom where each plot is many units wide. */
const wholeStreet = tilesOver([118.55, 24.9, 118.72, 25.1], 12)
const fullest = '/tiles/parcels/12/3397/1754.mvt'

eachLent('seeds', (at) => {
  const fetchTile = async (path: string, role = 'GUEST' as const, headers = {}) =>
    openDesk(at.database).fetch(role, path, { headers })

  it.each(['', 'stage:SURVEYED,VERIFIED', 'areaMu:20..50;not(method:null)', 'text:地块'])(
    'hold exactly the plots of the list for %j',
    async (filter) => {
      const desk = openDesk(at.database)
      const query = filter === '' ? '' : `?filter=${encodeURIComponent(filter)}`
      const csv = await (await desk.fetch('ANALYST', `/export/parcels.csv${query}`)).text()
      const listed = csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0])
      const codes = new Set<unknown>()
      for (const { z, x, y } of wholeStreet) {
        const response = await desk.fetch('ANALYST', `/tiles/parcels/${z}/${x}/${y}.mvt${query}`)
        const bytes = new Uint8Array(await response.arrayBuffer())
        for (const { properties } of decodeTile(bytes, 'parcels')) codes.add(properties.code)
      }
      expect([...codes].sort()).toEqual(listed.sort())
    },
  )

  it.each(
    valuesOf(roles).flatMap((role) =>
      Object.keys(tileLayers).map((layer) => [role, layer as keyof typeof tileLayers] as const),
    ),
  )('carry for %s in %s the fields that the role may see, and no other', async (role, layer) => {
    const desk = openDesk(at.database)
    const names = new Set<string>()
    for (const { z, x, y } of wholeStreet) {
      const response = await desk.fetch(role, `/tiles/${layer}/${z}/${x}/${y}.mvt`)
      const features = decodeTile(new Uint8Array(await response.arrayBuffer()), layer)
      for (const { properties } of features) for (const name in properties) names.add(name)
    }
    const allowed = tileProperties(layer, role)
    const ours = layer === 'parcels' ? [groupSize.name, homeTile.name] : []
    expect([...allowed, ...ours]).toEqual(expect.arrayContaining([...names]))
    const described = await (await desk.fetch(role, `/tiles/${layer}.json`)).json()
    expect(Object.keys(described.vector_layers[0].fields)).toEqual([...allowed, ...ours])
  })

  it('show a guest the generalised outline, not the boundary', async () => {
    const desk = openDesk(at.database)
    const path = '/tiles/parcels/16/54362/28068.mvt'
    const [guest, official] = await Promise.all(
      (['GUEST', 'LAND_OFFICIAL'] as const).map(async (role) => {
        const bytes = await (await desk.fetch(role, path)).arrayBuffer()
        return decodeTile(new Uint8Array(bytes), 'parcels')
      }),
    )
    expect(guest?.length).toBeGreaterThan(0)
    expect(guest?.map(({ area }) => area)).not.toEqual(official?.map(({ area }) => area))
  })

  it.each(['taxPerMu:1..', 'rightType:known', 'or(stage:SURVEYED|not(taxPerMu:null))'])(
    'refuse a guest to filter by a hidden field: %s',
    async (filter) => {
      const response = await fetchTile(`${fullest}?filter=${encodeURIComponent(filter)}`)
      expect(response.status).toBe(403)
      const { error } = await response.json()
      expect(error).toMatchObject({ code: 'FORBIDDEN_FIELD' })
      expect(error.field).toMatch(/taxPerMu|rightType/)
    },
  )

  it.each([
    ['z', '/tiles/parcels/99/0/0.mvt'],
    ['z', '/tiles/parcels/7/0/0.mvt'],
    ['x', '/tiles/parcels/12/4096/0.mvt'],
    ['y', '/tiles/parcels/12/0/-1.mvt'],
    ['y', '/tiles/parcels/12/0/1e3.mvt'],
    ['x', '/tiles/parcels/12/0x1/1.mvt'],
    ['layer', '/tiles/pg_class/12/1/1.mvt'],
    ['layer', '/tiles/constructor.json'],
    ['stage', `${fullest}?filter=stage:NONE`],
    ['nothing', `${fullest}?filter=nothing:1`],
    ['kind', '/tiles/parks/12/3397/1754.mvt?filter=kind:NONE'],
    ['within.zone', `${fullest}?filter=within:zone(NOWHERE)`],
    ['within.intersects', `${fullest}?filter=within:intersects(118 24,119 25,119 24,118 25)`],
    ['url', `${fullest}?filter=%E0%A4%A`],
  ])('name %s in %s', async (field, path) => {
    const response = await fetchTile(path)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    const { error } = await response.json()
    expect(error.field.startsWith(field)).toBe(true)
    const english = await fetchTile(path, 'GUEST', { 'accept-language': 'en' })
    expect((await english.json()).error.message).not.toMatch(/\p{Script=Han}/u)
    expect(error.message).toMatch(/\p{Script=Han}/u)
  })

  it('answer an unchanged tile with 304 and without a tile statement', async () => {
    const desk = openDesk(at.database)
    const first = await desk.fetch('GUEST', fullest)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const headers = { 'if-none-match': etag }
    const again = await countStatements(at.database, () =>
      desk.fetch('GUEST', fullest, { headers }),
    )
    expect(again.answer.status).toBe(304)
    expect(again.statements.filter(drawsTile)).toEqual([])
    // Another role, filter or order of the same filter: other tags, or the same one.
    const tagOf = async (path: string, role: 'GUEST' | 'ANALYST' = 'GUEST') =>
      (await desk.fetch(role, path)).headers.get('etag')
    expect(await tagOf(fullest, 'ANALYST')).not.toBe(etag)
    expect(await tagOf(`${fullest}?filter=stage:VERIFIED,SURVEYED`)).toBe(
      await tagOf(`${fullest}?filter=stage:SURVEYED,VERIFIED`),
    )
  })

  it('take one statement, and none from memory, plain or compressed', async () => {
    const desk = openDesk(at.database)
    const cold = await countStatements(at.database, () => desk.fetch('GUEST', fullest))
    expect(cold.statements.filter(drawsTile)).toHaveLength(1)
    const headers = { 'accept-encoding': 'gzip, br' }
    const warm = await countStatements(at.database, () => desk.fetch('GUEST', fullest, { headers }))
    expect(warm.statements.filter(drawsTile)).toEqual([])
    expect(warm.answer.headers.get('content-encoding')).toBe('br')
    expect(warm.answer.headers.get('vary')).toBe('Cookie, X-Share, Accept-Encoding')
  })

  it('take one statement for all who ask at once', async () => {
    const desk = openDesk(at.database)
    const three = await countStatements(at.database, () =>
      Promise.all(['GUEST', 'GUEST', 'GUEST'].map((role) => desk.fetch(role as 'GUEST', fullest))),
    )
    expect(three.statements.filter(drawsTile)).toHaveLength(1)
    const bodies = await Promise.all(three.answer.map((response) => response.arrayBuffer()))
    expect(new Set(bodies.map(({ byteLength }) => byteLength)).size).toBe(1)
  })

  it('are empty, not missing, where nothing is', async () => {
    const response = await fetchTile('/tiles/parcels/12/0/0.mvt')
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBe(0)
  })

  it('are described by TileJSON with the filter in their address', async () => {
    const response = await fetchTile('/tiles/parcels.json?filter=areaMu:20..')
    expect(await response.json()).toMatchObject({
      tilejson: '3.0.0',
      description: plotShapes.zh,
      tiles: ['http://127.0.0.1:4000/tiles/parcels/{z}/{x}/{y}.mvt?filter=areaMu:20..'],
      minzoom: 8,
      maxzoom: 16,
      vector_layers: [{ id: 'parcels' }],
    })
  })
})

/** All but the question for the version, which a map of many tiles asks once. */
function drawsTile(statement: string): boolean {
  return !statement.startsWith('select (select string_agg(table_name')
}
