import { expect, test } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { decodeTile, townTiles } from './decodedTile.ts'

eachLent('town', (at) => {
  test('nothing that was deleted is told anywhere', async () => {
    const desk = openDesk(at.database)
    const download = async (path: string) => {
      const response = await desk.fetch('ADMINISTRATOR', path)
      expect(response.status).toBe(200)
      return response
    }
    const deleted = /撤销园|旧片|裁撤社区|YQ-X|PQ-X|350504002003|SY-004[78]|XM-6/
    const csv = await (await download('/export/parcels.csv')).text()
    const geojson = await (await download('/export/parcels.geojson')).text()
    const groups = `{ parcels { groups(by: [PARK, ZONE, COMMUNITY]) { label key { park { code } zone { code } community { code } } } } }`
    const lists = `{ industrialParks { nodes { code name } } renewalZones { nodes { code parent { code } } }
      projects { nodes { code park { code } zone { code } } } places { code }
      parcel(code: "350504-SY-0047") { code } project(code: "XM-6") { code } renewalZone(code: "PQ-X") { code } }`
    for (const text of ['撤', '旧', 'YQ-X', 'XM-6', 'SY-0047', '350504002003']) {
      const { search } = await desk.ask<{ search: { code: string; name: string }[] }>(
        'ADMINISTRATOR',
        'query ($text: String!) { search(text: $text) { code name } }',
        { text },
      )
      expect(search, text).toEqual([])
    }
    expect(csv.match(deleted)).toBeNull()
    expect(geojson.match(deleted)).toBeNull()
    expect(JSON.stringify(await desk.ask('ADMINISTRATOR', groups))).not.toMatch(deleted)
    expect(JSON.stringify(await desk.ask('ADMINISTRATOR', lists))).not.toMatch(deleted)
    for (const layer of ['parks', 'zones', 'projects']) {
      for (const { z, x, y } of townTiles()) {
        const bytes = await (await download(`/tiles/${layer}/${z}/${x}/${y}.mvt`)).arrayBuffer()
        expect(JSON.stringify(decodeTile(new Uint8Array(bytes), layer))).not.toMatch(deleted)
      }
    }
  })
})
