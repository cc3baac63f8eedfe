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

  it('asks about a word that it knew by a part, until a person says what it means', async () => {
    const desk = openDesk(at.database)
    const { upload, act } = importsOf(desk)
    const number = await upload('词.csv', '地块编号,使用状况\n350504-SY-0001,闲置')
    await act('readImport', number)
    const asked = async () => {
      const query = `{ imports { batch(number: "${number}") { unknownWords { field word } } } }`
      return desk.ask<object>('LAND_OFFICIAL', query)
    }
    const guessed = await act('checkImport', number)
    expect(guessed.findings).toContainEqual({
      code: 'CHOICE_GUESSED',
      severity: 'WARNING',
      rows: 1,
    })
    expect(await asked()).toEqual({
      imports: { batch: { unknownWords: [{ field: 'condition', word: '闲置' }] } },
    })
    const columns = guessed.mapping.columns.map((column) => ({
      ...column,
      words: column.field === 'condition' ? { 闲置: 'VACANT' } : {},
    }))
    const told = await act('checkImport', number, { mapping: { columns } })
    expect(told.findings).not.toContainEqual(expect.objectContaining({ code: 'CHOICE_GUESSED' }))
    expect(await asked()).toEqual({ imports: { batch: { unknownWords: [] } } })
  })

  it('is for land officials and administrators alone', async () => {
    const desk = openDesk(at.database)
    for (const role of ['GUEST', 'INVESTMENT_STAFF', 'ANALYST'] as const) {
      expect(await desk.ask(role, '{ imports { latest { number } } }')).toEqual({ imports: null })
      await expect(importsOf(desk, role).upload('a.csv', '编号\n1')).rejects.toThrow('FORBIDDEN')
    }
  })
})
