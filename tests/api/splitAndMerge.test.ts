import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import {
  type Answer,
  drawsOf,
  editsOf,
  line,
  type PlotAnswer,
  rectangle,
  ringsOf,
} from '../support/editPlots.ts'
import { linksOf } from '../support/links.ts'

const LINEAGE = `query ($code: String!) { parcel(code: $code) { code version stage areaM2 geometry successors { code } predecessors { code } projects { code } changes { action reason made fields { field before } } } search(text: $code) { code } }`

interface Split extends Answer {
  readonly parcels: readonly PlotAnswer[]
}

eachDatabase((at) => {
  let desk: Desk
  let edit: ReturnType<typeof editsOf>
  let add: ReturnType<typeof drawsOf>
  const split = (input: object) => edit<Split>('splitParcel', input)
  const undo = (changeId: string) => edit<Answer>('undoChange', { changeId })
  const lineage = async (code: string) => {
    type Known = { parcel: Record<string, unknown> | null; search: object[] }
    const { parcel, search } = await desk.ask<Known>('ADMINISTRATOR', LINEAGE, { code })
    return parcel && { ...parcel, found: search }
  }
  const lastChange = async () => {
    const [last] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    return String(last?.id)
  }
  const totals = async () =>
    (
      await desk.ask<{ parcels: { summary: object } }>(
        'GUEST',
        '{ parcels { summary { count areaM2 } } }',
      )
    ).parcels.summary

  beforeAll(() => {
    desk = openDesk(at.database)
    edit = editsOf(desk)
    add = drawsOf(desk)
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
      found: [{ code: own.code }],
    })
    expect(await lineage(west.code)).toMatchObject({
      predecessors: [{ code: own.code }],
      projects: [{}],
      changes: [{ action: 'splitParcel', made: true }],
    })
    const undone = await undo(await lastChange())
    expect(undone).toMatchObject({ __typename: 'UndoneChange' })
    expect(await totals()).toEqual(before)
    expect(await lineage(own.code)).toMatchObject({ stage: 'SURVEYED', successors: [] })
    expect(await lineage(west.code)).toBeNull()
    await undo(await lastChange())
    expect(await lineage(own.code)).toMatchObject({
      successors: [{ code: west.code }, { code: east.code }],
    })
  })

  it('splits into drawn parts, around a hole and with parts apart', async () => {
    const outer = ringsOf(rectangle(10, 0, 3, 3))
    const hole = ringsOf(rectangle(11, 1))
    const far = ringsOf(rectangle(15, 0))
    const own = await add({
      type: 'MultiPolygon',
      coordinates: [[...outer, ...hole], far] as never,
    })
    const input = { code: own.code, expectedVersion: 1 }
    // The line meets the large part only: the far one goes to the nearer, eastern piece.
    const cut = await split({ ...input, line: line([11.5, -1], [11.5, 4]) })
    expect(cut.parcels).toHaveLength(2)
    expect(cut.parcels[1]?.areaM2).toBeGreaterThan(cut.parcels[0]?.areaM2 ?? 0)
    await undo(await lastChange())
    const again = { code: own.code, expectedVersion: 3 }
    const ringOnly = { type: 'Polygon', coordinates: [...outer, ...hole] }
    const parts = [ringOnly, rectangle(15, 0)]
    expect((await split({ ...again, parts })).parcels).toHaveLength(2)
  })

  it('leads the holder of a link from an old code to no plot outside the link', async () => {
    const { release, share, question } = linksOf(() => desk)
    // Four side by side: the first is split, the second merged with the third, the last stays.
    const four = await Promise.all([60, 61, 62, 63].map((x) => add(rectangle(x, 0))))
    const [first = '', second = '', outside = '', beside = ''] = four.map(({ code }) => code)
    await release([first, second, beside], ['TENURE'])
    const alone = await share([beside])
    const both = await share([first, second])
    await split({ code: first, expectedVersion: 1, line: line([60.5, -1], [60.5, 2]) })
    const parcels = [second, outside].map((code) => ({ code, expectedVersion: 1 }))
    await edit('mergeParcels', { parcels, name: '合并地' })
    const heirs = await at.database.query<{ code: string }>(
      sql`select heir.code from parcel_lineage join parcel heir on heir.id = successor_id join parcel old on old.id = predecessor_id where old.code in (${first}, ${second})`,
    )
    expect(heirs).toHaveLength(3)
    const asked = [first, second, outside].flatMap((code) => [code, code.split('-').pop() ?? ''])
    for (const { token, own } of [
      { ...alone, own: [beside] },
      { ...both, own: [first, second] },
    ]) {
      const inner = 'code name successors { code } predecessors { code }'
      const whole = asked.map(
        (text, index) =>
          `found${index}: search(text: "${text}") { code name bbox } plot${index}: parcel(code: "${text}") { ${inner} }`,
      )
      const { data } = await question(token, `{ ${whole.join(' ')} }`)
      const text = JSON.stringify(data)
      expect(data).toBeDefined()
      const known = [...four, ...heirs].map(({ code }) => code)
      expect(known.filter((code) => text.includes(code) && !own.includes(code))).toEqual([])
      expect(text).not.toContain('合并地')
    }
    const staff = await desk.ask<{ search: object[] }>(
      'INVESTMENT_STAFF',
      `{ search(text: "${outside}") { code } }`,
    )
    expect(staff.search).toEqual([{ code: outside }])
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
    const change = await lastChange()
    await edit('updateParcelGeometry', {
      code: merged.code,
      expectedVersion: 1,
      geometry: rectangle(24, 0),
    })
    await add(rectangle(25, 0), { name: '丁' })
    expect(await undo(change)).toMatchObject({
      __typename: 'WouldLose',
      changes: [{ field: 'geom' }],
    })
  })

  it('refuses an undoing that would lay plots over each other', async () => {
    const own = await add(rectangle(30, 0))
    await edit('removeParcel', { code: own.code, expectedVersion: 1 })
    const removal = await lastChange()
    expect(await lineage(own.code)).toBeNull()
    const other = await add(rectangle(30.5, 0))
    expect(await undo(removal)).toMatchObject({
      guards: [{ code: 'UNSOUND' }],
    })
    await edit('removeParcel', { code: other.code, expectedVersion: 1 })
    expect(await undo(removal)).toMatchObject({
      __typename: 'UndoneChange',
    })
    const gone = { field: 'deletedAt', before: expect.stringMatching(/^[\d-]{10} \d\d:\d\d$/) }
    expect(await lineage(own.code)).toMatchObject({
      version: 3,
      changes: [{ fields: expect.arrayContaining([gone]) }, {}, {}],
    })
  })
})
