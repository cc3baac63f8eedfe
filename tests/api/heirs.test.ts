import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { casesOf } from '../support/cases.ts'
import { eachDatabase } from '../support/database.ts'
import {
  type Answer,
  drawsOf,
  editsOf,
  line,
  type PlotAnswer,
  rectangle,
} from '../support/editPlots.ts'

const ON_IT = 'blocked obstacles { kind status leadUnit } documents { name kind } deals { name }'

interface Split extends Answer {
  readonly parcels: readonly PlotAnswer[]
}

eachDatabase((at) => {
  let desk: Desk
  let edit: ReturnType<typeof editsOf>
  let send: ReturnType<typeof casesOf>['send']
  let upload: ReturnType<typeof casesOf>['upload']
  beforeAll(() => {
    desk = openDesk(at.database)
    edit = editsOf(desk)
    ;({ send, upload } = casesOf(at.database, desk))
  })
  const standsOn = async (code: string) =>
    (
      await desk.ask<{ parcel: Record<string, unknown> | null }>(
        'LAND_OFFICIAL',
        `{ parcel(code: "${code}") { ${ON_IT} } }`,
      )
    ).parcel
  const undoLast = async () => {
    const [last] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    return edit<Answer>('undoChange', { changeId: String(last?.id) })
  }
  /** Pieces of a change that still stand, whatever shows them. */
  const standing = async (codes: readonly string[]) => {
    const [count] = await at.database.query(
      sql`select (select count(*)::int from obstacle o where o.parcel_id = any(p.ids) and o.deleted_at is null) as obstacles, (select count(*)::int from document d where d.parcel_id = any(p.ids) and d.deleted_at is null) as documents, (select count(*)::int from deal_parcel l where l.parcel_id = any(p.ids) and l.active) as deals
        from (select array_agg(id) as ids from parcel where code in (${sql.join([...codes], sql`, `)})) p`,
    )
    return count
  }

  it('takes over what still stands on a plot that is split, merged and put back', async () => {
    const own = await drawsOf(desk)(rectangle(70, 0, 2, 1), { name: '争议地' })
    const obstacle = { owner: 'PARCEL', code: own.code, text: '界址有争议', leadUnit: '街道办事处' }
    await send('addObstacle', { ...obstacle, kind: 'TITLE' }, '__typename', 'Obstacle')
    const solved = {
      kind: 'FUNDS',
      status: 'SOLVED',
      foundOn: '2026-01-01',
      closedOn: '2026-02-01',
    }
    await send(
      'addObstacle',
      { ...obstacle, ...solved, evidence: '到账单' },
      '__typename',
      'Obstacle',
    )
    const { id } = (await (await upload('%PDF-1.7 deed', '权证.pdf')).json()) as { id: number }
    const attached = { documentId: id, parcelCode: own.code, kind: 'RECOGNITION' }
    await send('attachDocument', attached, 'name', 'Document')
    const deal = { name: '看地', investor: '甲公司', parcelCodes: [own.code] }
    await send('createDeal', deal, 'code', 'Deal')
    const heirloom = {
      blocked: true,
      obstacles: [{ kind: 'TITLE', status: 'OPEN', leadUnit: '街道办事处' }],
      documents: [{ name: '权证.pdf', kind: 'RECOGNITION' }],
      deals: [{ name: '看地' }],
    }
    const { parcels } = await edit<Split>('splitParcel', {
      ...{ code: own.code, expectedVersion: 1, line: line([70.5, -1], [70.5, 2]) },
    })
    const codes = parcels.map(({ code }) => code)
    expect(codes).toHaveLength(2)
    for (const code of codes) expect(await standsOn(code)).toMatchObject(heirloom)
    const file = await desk.ask<{ parcel: { documents: { documentId: string }[] } }>(
      'LAND_OFFICIAL',
      `{ parcel(code: "${codes[1]}") { documents { documentId } } }`,
    )
    const read = await desk.fetch(
      'LAND_OFFICIAL',
      `/api/documents/${file.parcel.documents[0]?.documentId}`,
    )
    expect(await read.text()).toBe('%PDF-1.7 deed')

    // What both parts have of the plot before them, their union has once.
    const both = codes.map((code) => ({ code, expectedVersion: 1 }))
    const merged = await edit('mergeParcels', { parcels: both })
    expect(await standsOn(merged.code)).toMatchObject(heirloom)
    expect(await undoLast()).toMatchObject({ __typename: 'UndoneChange' })
    expect(await standing([merged.code])).toEqual({ obstacles: 0, documents: 0, deals: 0 })
    expect(await standing(codes)).toEqual({ obstacles: 2, documents: 2, deals: 2 })
  })

  it('gives it back when the split is undone, unless it was worked on since', async () => {
    const own = await drawsOf(desk)(rectangle(76, 0, 2, 1))
    const given = { kind: 'TITLE', text: '界址有争议' }
    await send(
      'addObstacle',
      { owner: 'PARCEL', code: own.code, ...given },
      '__typename',
      'Obstacle',
    )
    const { parcels } = await edit<Split>('splitParcel', {
      ...{ code: own.code, expectedVersion: 1, line: line([76.5, -1], [76.5, 2]) },
    })
    const codes = parcels.map(({ code }) => code)
    const [split] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    const undo = () => edit<Answer>('undoChange', { changeId: String(split?.id) })
    expect(await undo()).toMatchObject({ __typename: 'UndoneChange' })
    expect(await standing(codes)).toMatchObject({ obstacles: 0 })
    expect(await standsOn(own.code)).toMatchObject({
      blocked: true,
      obstacles: [{ kind: 'TITLE' }],
    })
    expect(await undoLast()).toMatchObject({ __typename: 'UndoneChange' })
    const [part] = await at.database.query<{ id: number; version: number }>(
      sql`select id, version from obstacle where parcel_id = (select id from parcel where code = ${codes[0]}) and deleted_at is null`,
    )
    expect(await standing(codes)).toMatchObject({ obstacles: 2 })
    const doing = { obstacleId: part?.id, expectedVersion: part?.version, status: 'DOING' }
    await send('updateObstacle', { ...doing, ...given }, '__typename', 'Obstacle')
    expect(await undo()).toMatchObject({ __typename: 'WouldLose' })
  })
})
