import { sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import { beforeAll, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { type Answer, editsOf, line, type PlotAnswer, rectangle } from '../support/editPlots.ts'
import { inChange } from '../support/inChange.ts'

const CHECK = `query ($geometry: GeoJSON!, $except: [String!]) { parcelGeometryCheck(geometry: $geometry, except: $except) {
  __typename ... on GeometryCheck { areaM2 areaMu parts holes outsideM overlaps { code measure } gaps { code measure } } ... on Error { message } ... on InvalidInput { field } } }`
const LINEAGE = `query ($code: String!) { parcel(code: $code) { code version stage areaM2 geometry successors { code } predecessors { code } projects { code } changes { action reason made } } }`

interface Split extends Answer {
  readonly parcels: readonly PlotAnswer[]
}

eachDatabase((at) => {
  const edit = (...given: Parameters<ReturnType<typeof editsOf>>) =>
    editsOf(openDesk(at.database))(...given)
  const split = (input: object) => editsOf(openDesk(at.database))<Split>('splitParcel', input)
  const add = async (geometry: Geometry, patch = {}) =>
    edit('createParcel', {
      geometry,
      patch: { name: '试验地', inefficiencyType: 'OTHER', ...patch },
    })
  const check = async (geometry: unknown, except: string[] = [], role = 'LAND_OFFICIAL' as const) =>
    (
      await openDesk(at.database).ask<{ parcelGeometryCheck: Record<string, unknown> }>(
        role,
        CHECK,
        {
          geometry,
          except,
        },
      )
    ).parcelGeometryCheck
  const lineage = async (code: string) =>
    (
      await openDesk(at.database).ask<{ parcel: Record<string, unknown> | null }>(
        'ADMINISTRATOR',
        LINEAGE,
        { code },
      )
    ).parcel
  const lastChange = async () =>
    (await at.database.query<{ id: number }>(sql`select max(id) as id from change`))[0]?.id
  const totals = async () =>
    (
      await openDesk(at.database).ask<{ parcels: { summary: object } }>(
        'GUEST',
        '{ parcels { summary { count areaM2 } } }',
      )
    ).parcels.summary
  let neighbor: PlotAnswer

  beforeAll(async () => {
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
    [
      'a bow tie',
      ring([
        [118.53, 25.31],
        [118.531, 25.311],
        [118.531, 25.31],
        [118.53, 25.311],
        [118.53, 25.31],
      ]),
      /自相交/,
    ],
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
    expect(await check(over, [], 'ANALYST' as never)).toMatchObject({ __typename: 'NotAllowed' })
    const [outer, inner] = [rectangle(10, 10, 3, 3), rectangle(11, 11)]
    const holed = { type: 'Polygon', coordinates: [...outerOf(outer), ...outerOf(inner)] }
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

  it('splits by a line: areas add up, projects go along, the old code leads on, and back', async () => {
    const own = await add(rectangle(6, 0, 2, 1), { name: '大院', areaM2: 20000.01 })
    await at.database.transaction((run) =>
      run(
        sql`insert into project_parcel (parcel_id, project_id, provenance) select parcel.id, project.id, 'EDITED' from parcel, (select id from project order by id limit 1) project where code = ${own.code}`,
      ),
    )
    const before = await totals()
    const { parcels } = await split({
      code: own.code,
      expectedVersion: 1,
      line: line([6.5, -1], [6.5, 2]),
      names: ['西院'],
    })
    expect(parcels.map(({ name }) => name)).toEqual(['西院', '大院-2'])
    const [west, east] = parcels as [PlotAnswer, PlotAnswer]
    expect(west.areaM2 + east.areaM2).toBeCloseTo(20000.01, 4)
    expect(west.areaM2 / east.areaM2).toBeCloseTo(1 / 3, 3)
    expect(await totals()).toMatchObject({
      areaM2: Reflect.get(before, 'areaM2'),
      count: Reflect.get(before, 'count') + 1,
    })
    expect(await lineage(own.code)).toMatchObject({
      stage: 'REMOVED',
      successors: [{ code: west.code }, { code: east.code }],
      geometry: { type: 'MultiPolygon' },
    })
    expect(await lineage(west.code)).toMatchObject({
      predecessors: [{ code: own.code }],
      projects: [{}],
      changes: [{ action: 'splitParcel', made: true }],
    })
    const undone = await editsOf(openDesk(at.database))<Answer>('undoChange', {
      changeId: String(await lastChange()),
    })
    expect(undone).toMatchObject({ __typename: 'UndoneChange' })
    expect(await totals()).toEqual(before)
    expect(await lineage(own.code)).toMatchObject({ stage: 'SURVEYED', successors: [] })
    expect(await lineage(west.code)).toBeNull()
    await editsOf(openDesk(at.database))('undoChange', { changeId: String(await lastChange()) })
    expect(await lineage(own.code)).toMatchObject({
      successors: [{ code: west.code }, { code: east.code }],
    })
  })

  it('splits into drawn parts, around a hole and with parts apart', async () => {
    const outer = outerOf(rectangle(10, 0, 3, 3))
    const hole = outerOf(rectangle(11, 1))
    const far = outerOf(rectangle(15, 0))
    const own = await add({
      type: 'MultiPolygon',
      coordinates: [[...outer, ...hole], far] as never,
    })
    const input = { code: own.code, expectedVersion: 1 }
    // The line meets the large part only: the far one goes to the nearer, eastern piece.
    const cut = await split({ ...input, line: line([11.5, -1], [11.5, 4]) })
    expect(cut.parcels).toHaveLength(2)
    expect(cut.parcels[1]?.areaM2).toBeGreaterThan(cut.parcels[0]?.areaM2 ?? 0)
    await editsOf(openDesk(at.database))('undoChange', { changeId: String(await lastChange()) })
    const again = { code: own.code, expectedVersion: 3 }
    const ringOnly = { type: 'Polygon', coordinates: [...outer, ...hole] }
    const parts = [ringOnly, rectangle(15, 0)]
    expect((await split({ ...again, parts })).parcels).toHaveLength(2)
  })

  it.each([
    ['neither line nor parts', {}, 'line'],
    ['both', { line: line([20.5, -1], [20.5, 2]), parts: [rectangle(20, 0)] }, 'line'],
    ['a line beside it', { line: line([30, 0], [31, 1]) }, 'line'],
    ['a line that ends inside', { line: line([20.5, -1], [20.5, 0.5]) }, 'line'],
    ['one part', { parts: [rectangle(20, 0)] }, 'parts'],
    [
      'parts that leave a rest',
      { parts: [rectangle(20, 0, 0.4), rectangle(20.5, 0, 0.5)] },
      'parts',
    ],
    ['parts that overlap', { parts: [rectangle(20, 0, 0.6), rectangle(20.5, 0, 0.5)] }, 'parts'],
    ['a part outside', { parts: [rectangle(20, 0, 0.5), rectangle(20.5, 0, 1)] }, 'parts.1'],
    ['a part that is no area', { parts: [rectangle(20, 0, 0.5), line([0, 0], [1, 1])] }, 'parts.1'],
    [
      'a novel as a name',
      { line: line([20.5, -1], [20.5, 2]), names: ['长'.repeat(101)] },
      'names.0',
    ],
  ])('does not split by %s', async (_, how, field) => {
    const [found] = await at.database.query<{ code: string; version: number }>(
      sql`select code, version from parcel where name = '不可分' and deleted_at is null`,
    )
    const own = found ?? (await add(rectangle(20, 0), { name: '不可分' }))
    expect(await split({ code: own.code, expectedVersion: own.version, ...how })).toMatchObject({
      __typename: 'InvalidInput',
      field,
    })
  })

  it('merges what touches and is alike, and nothing else', async () => {
    const [one, two, apart] = [
      await add(rectangle(24, 0), { name: '甲' }),
      await add(rectangle(25, 0), { name: '乙' }),
      await add(rectangle(27, 0), { name: '丙' }),
    ]
    const seen = (...plots: PlotAnswer[]) => ({
      parcels: plots.map(({ code, version }) => ({ code, expectedVersion: version })),
    })
    const before = await totals()
    expect(await edit('mergeParcels', seen(one, apart))).toMatchObject({
      guards: [{ code: 'TOUCHING' }],
    })
    expect(await edit('mergeParcels', seen(one, one))).toMatchObject({ field: 'parcels' })
    expect(await edit('mergeParcels', seen(one))).toMatchObject({ field: 'parcels' })
    expect(await edit('mergeParcels', seen(one, { ...two, code: '350504-SY-8888' }))).toMatchObject(
      { __typename: 'NotFound', field: 'parcels.1.code' },
    )
    const merged = await edit('mergeParcels', seen(one, two))
    expect(merged).toMatchObject({
      __typename: 'Parcel',
      name: '甲',
      areaM2: expect.closeTo(one.areaM2 + two.areaM2, 4),
    })
    expect(await totals()).toMatchObject({ areaM2: Reflect.get(before, 'areaM2') })
    expect(await lineage(two.code)).toMatchObject({ successors: [{ code: merged.code }] })
    expect(await lineage(merged.code)).toMatchObject({
      predecessors: [{ code: one.code }, { code: two.code }],
    })
    // Land that was given to another plot meanwhile does not come back by undoing.
    const change = String(await lastChange())
    await edit('updateParcelGeometry', {
      code: merged.code,
      expectedVersion: 1,
      geometry: rectangle(24, 0),
    })
    await add(rectangle(25, 0), { name: '丁' })
    expect(await edit('undoChange', { changeId: change })).toMatchObject({
      __typename: 'WouldLose',
      changes: [{ field: 'geom' }],
    })
  })

  it('refuses an undoing that would lay plots over each other', async () => {
    const own = await add(rectangle(30, 0))
    await edit('removeParcel', { code: own.code, expectedVersion: 1 })
    const removal = String(await lastChange())
    expect(await lineage(own.code)).toBeNull()
    const other = await add(rectangle(30.5, 0))
    expect(await edit('undoChange', { changeId: removal })).toMatchObject({
      guards: [{ code: 'UNSOUND' }],
    })
    await edit('removeParcel', { code: other.code, expectedVersion: 1 })
    expect(await edit('undoChange', { changeId: removal })).toMatchObject({
      __typename: 'UndoneChange',
    })
    expect(await lineage(own.code)).toMatchObject({ version: 3 })
  })
})

function outerOf(geometry: Geometry): number[][][] {
  return (geometry as { coordinates: number[][][] }).coordinates
}
