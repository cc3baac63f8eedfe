import type { Role } from '@panhuo/shared/access/access'
import { toMu } from '@panhuo/shared/measure/units'
import { formatMu } from '@panhuo/shared/words/figures'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import {
  bowTie,
  drawsOf,
  editsOf,
  line,
  type PlotAnswer,
  rectangle,
  ringsOf,
} from '../support/editPlots.ts'
import { inChange } from '../support/inChange.ts'

const CHECK = `query ($geometry: GeoJSON!, $except: [String!]) { parcelGeometryCheck(geometry: $geometry, except: $except) {
  __typename ... on GeometryCheck { areaM2 areaMu parts holes outsideM overlaps { code measure } gaps { code measure } } ... on Error { message } ... on InvalidInput { field } } }`

eachDatabase((at) => {
  let desk: Desk
  let edit: ReturnType<typeof editsOf>
  let add: ReturnType<typeof drawsOf>
  let neighbor: PlotAnswer
  const check = async (geometry: unknown, except: string[] = [], role: Role = 'LAND_OFFICIAL') => {
    const asked = { geometry, except }
    const answer = await desk.ask<{ parcelGeometryCheck: object }>(role, CHECK, asked)
    return answer.parcelGeometryCheck as Record<string, unknown>
  }

  beforeAll(async () => {
    desk = openDesk(at.database)
    edit = editsOf(desk)
    add = drawsOf(desk)
    neighbor = await add(rectangle(1, 0), { name: '东邻' })
  })

  it('adds plots under the next code, measured and marked as edited', async () => {
    expect(neighbor).toMatchObject({
      __typename: 'Parcel',
      code: '350504-SY-0144',
      version: 1,
      stage: 'SURVEYED',
      provenance: 'EDITED',
    })
    const { areaM2, computedAreaM2 } = neighbor as unknown as Record<string, number>
    expect(areaM2).toBeCloseTo(computedAreaM2 ?? 0, 2)
    const own = {
      code: ' 350504-bz-0001 ',
      geometry: rectangle(40, 0),
      patch: { name: '自编', inefficiencyType: 'OTHER', areaM2: 9000 },
    }
    expect(await edit('createParcel', own)).toMatchObject({ code: '350504-BZ-0001', areaM2: 9000 })
    expect(await edit('createParcel', { ...own, geometry: rectangle(42, 0) })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'code',
    })
    expect(await edit('createParcel', { geometry: rectangle(44, 0), patch: {} })).toMatchObject({
      field: 'patch.name',
    })
    expect(
      await edit('createParcel', { ...own, code: '1', geometry: rectangle(44, 0) }),
    ).toMatchObject({ field: 'code' })
  })

  const ring = (coordinates: number[][]) => ({ type: 'Polygon', coordinates: [coordinates] })
  it.each([
    ['a bow tie', bowTie(10, 10), /自相交/],
    ['a line', line([0, 0], [1, 1]), /应为 GeoJSON/],
    [
      'an open ring',
      ring([
        [118.53, 25.31],
        [118.531, 25.311],
        [118.531, 25.31],
        [118.53, 25.311],
      ]),
      /没有闭合/,
    ],
    [
      'another city',
      ring([
        [120, 30],
        [120.001, 30],
        [120.001, 30.001],
        [120, 30],
      ]),
      /超出本区/,
    ],
    [
      'nothing but a sliver',
      ring([
        [118.53, 25.31],
        [118.53000001, 25.31],
        [118.53, 25.31000001],
        [118.53, 25.31],
      ]),
      /不足 1 平方米/,
    ],
    [
      'a spike',
      ring([
        [118.53, 25.31],
        [118.531, 25.31],
        [118.53, 25.31],
        [118.53, 25.31],
      ]),
      /图形无效|不足/,
    ],
    ['text', { type: 'Polygon', coordinates: 'x' }, /GeoJSON/],
    [
      'no numbers',
      ring([
        [118.53, null as never],
        [118.531, 25.31],
        [118.53, 25.311],
        [118.53, null as never],
      ]),
      /有限数值/,
    ],
  ])('refuses %s as a boundary, in the check and when saving', async (_, geometry, said) => {
    for (const answer of [
      await check(geometry),
      await edit('updateParcelGeometry', { code: neighbor.code, expectedVersion: 1, geometry }),
    ]) {
      expect(answer).toMatchObject({
        __typename: 'InvalidInput',
        field: 'geometry',
        message: expect.stringMatching(said),
      })
    }
  })

  it('measures a drawn shape, and tells what it lies over and what it barely misses', async () => {
    const over = rectangle(0.5, 0)
    expect(await check(over)).toMatchObject({
      overlaps: [{ code: neighbor.code, measure: expect.closeTo(5565, -3) }],
      gaps: [],
      parts: 1,
      holes: 0,
    })
    expect(await check(over, [neighbor.code])).toMatchObject({ overlaps: [] })
    // 0.000003 degrees are 30 cm.
    const gap = await check(rectangle(0, 0, 0.997))
    expect(gap).toMatchObject({
      overlaps: [],
      gaps: [{ code: neighbor.code, measure: expect.closeTo(0.302, 2) }],
    })
    expect(await check(rectangle(0, 0))).toMatchObject({ overlaps: [], gaps: [] })
    expect(await check(over, [], 'ANALYST')).toMatchObject({ __typename: 'NotAllowed' })
    const [outer, inner] = [rectangle(10, 10, 3, 3), rectangle(11, 11)]
    const holed = { type: 'Polygon', coordinates: [...ringsOf(outer), ...ringsOf(inner)] }
    expect(await check(holed)).toMatchObject({
      parts: 1,
      holes: 1,
      areaMu: expect.closeTo((11151 * 8 * 15) / 10000, -1),
    })
  })

  it('tells what leaves the schematic outline of the district, and refuses it by a surveyed one', async () => {
    const off = await check(rectangle(0, 0))
    expect(off).toMatchObject({ __typename: 'GeometryCheck', overlaps: [] })
    expect(Number(off.outsideM)).toBeGreaterThan(1000)
    const [home] = await at.database.query<{ shape: string }>(
      sql`select ST_AsGeoJSON(geom, 9, 0) as shape from parcel where code = '350504-SY-0001'`,
    )
    const inside = JSON.parse(home?.shape ?? '')
    expect(await check(inside, ['350504-SY-0001'])).toMatchObject({ outsideM: null })
    const survey = (provenance: string) =>
      inChange(at.database, (run) =>
        run(sql`update place set provenance = ${provenance} where kind = 'DISTRICT'`),
      )
    await survey('DOCUMENTED')
    expect(await check(rectangle(0, 0))).toMatchObject({ message: '超出本区范围' })
    expect(await check(inside, ['350504-SY-0001'])).toMatchObject({ outsideM: null })
    await survey('SCHEMATIC')
  })

  it('moves a boundary, keeps the recorded area unless told, and refuses to lie over others', async () => {
    const own = await add(rectangle(3, 0))
    const input = { code: own.code, expectedVersion: 1, geometry: rectangle(3, 0, 1, 2) }
    const moved = await edit('updateParcelGeometry', input)
    expect(moved).toMatchObject({
      version: 2,
      areaM2: own.areaM2,
      computedAreaM2: expect.closeTo(own.areaM2 * 2, 0),
    })
    // Two outlines are told apart by their land.
    const history = `{ parcel(code: "${own.code}") { changes(first: 1) { fields { before after } } } }`
    const { parcel } = await desk.ask<{ parcel: { changes: object[] } }>('LAND_OFFICIAL', history)
    const words = (areaM2: number) => `界线（${formatMu(toMu(areaM2), 'zh')} 亩）`
    const fields = [{ before: words(own.areaM2), after: words(own.areaM2 * 2) }]
    expect(parcel.changes).toEqual([{ fields }])
    const wide = { ...input, expectedVersion: 2, geometry: rectangle(1.5, 0, 2) }
    expect(await edit('updateParcelGeometry', wide)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining(neighbor.code),
    })
    expect(
      await edit('updateParcelGeometry', { ...wide, geometry: rectangle(2, 0, 2), areaM2: 12345 }),
    ).toMatchObject({ version: 3, areaM2: 12345 })
    expect(await edit('updateParcelGeometry', input)).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 3,
      theirs: [{ field: 'geom' }, { field: 'areaM2' }],
    })
    expect(
      await edit('updateParcelGeometry', {
        ...wide,
        expectedVersion: 3,
        geometry: rectangle(2, 0),
        areaM2: -1,
      }),
    ).toMatchObject({ field: 'areaM2' })
  })
})
