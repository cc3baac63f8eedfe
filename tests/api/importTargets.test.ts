import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { rectangle } from '../support/editPlots.ts'
import { collection, importsOf } from '../support/importing.ts'

eachDatabase((at) => {
  it('moves park boundaries and the outline of the district', async () => {
    const desk = openDesk(at.database)
    const { upload, act } = importsOf(desk)
    const parks = await desk.ask<{ industrialParks: { nodes: { code: string; name: string }[] } }>(
      'GUEST',
      '{ industrialParks(first: 1) { nodes { code name } } }',
    )
    const [park] = parks.industrialParks.nodes
    const number = await upload(
      '园区.geojson',
      collection([rectangle(50, 10), { 园区名称: park?.name }]),
    )
    await act('readImport', number)
    await act('placeImport', number, { crs: 'EPSG:4326' })
    await act('setImportTarget', number, { target: 'PARK' })
    expect((await act('checkImport', number)).rows.nodes).toMatchObject([
      { outcome: 'CHANGED', matchedCode: park?.code, difference: { geom: {} } },
    ])
    expect(
      await act('acceptImport', number, { reason: '园区红线', replaceSamples: false }),
    ).toMatchObject({ state: 'ACCEPTED' })
    const moved = sql`select round(ST_XMin(geom)::numeric, 3)::float8 as west, provenance, accuracy_m from park where code = ${park?.code}`
    expect(await at.database.query(moved)).toEqual([
      { west: 118.57, provenance: 'IMPORTED', accuracy_m: null },
    ])
    await act('undoImport', number, { reason: '撤回' })
    expect((await at.database.query<{ west: number }>(moved))[0]?.west).not.toBe(118.57)
  })

  it('is for land officials and administrators alone', async () => {
    const desk = openDesk(at.database)
    for (const role of ['GUEST', 'INVESTMENT_STAFF', 'ANALYST'] as const) {
      expect(await desk.ask(role, '{ imports { latest { number } } }')).toEqual({ imports: null })
      await expect(importsOf(desk, role).upload('a.csv', '编号\n1')).rejects.toThrow('FORBIDDEN')
    }
  })
})
