import { randomUUID } from 'node:crypto'
import type { Run } from '@panhuo/db/database'
import { holdBoundaries } from '@panhuo/server/parcel/holdBoundaries'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { CASE, casesOf } from '../support/cases.ts'
import { onDatabase } from '../support/database.ts'
import { drawsOf, editsOf, rectangle } from '../support/editPlots.ts'
import { importsOf } from '../support/importing.ts'
import { inChange, openTestChange } from '../support/inChange.ts'

// Only a server has two changes under way at once.
onDatabase('native', (at) => {
  const conditionOf = async (code: string) => {
    const [row] = await at.database.query<{ condition: string }>(
      sql`select condition from parcel where code = ${code}`,
    )
    return row?.condition
  }

  const inUse = (code: string) => sql`update parcel set condition = 'IN_USE' where code = ${code}`
  const whileEdited = <T>(code: string, act: () => Promise<T>) =>
    during((run) => run(inUse(code)), act)

  /** Begins a change, does something that has to wait for it, and lets the change end. */
  async function during<T>(change: (run: Run) => Promise<unknown>, act: () => Promise<T>) {
    const waiting = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const acting = await at.database.load(async (run) => {
      await openTestChange(run)
      await change(run)
      const answer = act()
      await expect
        .poll(() => at.database.query(waiting), { interval: 10 })
        .toEqual([{ n: expect.toSatisfy((n: number) => n > 0) }])
      return { answer }
    })
    return acting.answer
  }

  it('are not overwritten by undoing what was before them', async () => {
    const desk = openDesk(at.database)
    const edit = editsOf(desk)
    const { code, version } = await drawsOf(desk)(rectangle(1, 1), { condition: 'STOPPED' })
    await edit('updateParcel', { code, expectedVersion: version, patch: { condition: 'VACANT' } })
    const { parcel } = await desk.ask<{ parcel: { changes: { id: string }[] } }>(
      'LAND_OFFICIAL',
      `{ parcel(code: "${code}") { changes { id } } }`,
    )
    const undo = () => edit('undoChange', { changeId: parcel.changes[0]?.id })
    expect(await whileEdited(code, undo)).toMatchObject({
      __typename: 'WouldLose',
      changes: [{ field: 'condition' }],
    })
    expect(await conditionOf(code)).toBe('IN_USE')
  })

  /** Begins a change, does something else meanwhile, and only then sets a plot in the first one. */
  async function writtenAfter<T>(code: string, meanwhile: () => Promise<T>) {
    return at.database.load(async (run) => {
      const id = await openTestChange(run)
      const answer = await meanwhile()
      await run(inUse(code))
      return { id, answer }
    })
  }

  it('count by the order of writing and not of beginning', async () => {
    const desk = openDesk(at.database)
    const edit = editsOf(desk)
    const { code, version } = await drawsOf(desk)(rectangle(5, 1), { condition: 'STOPPED' })
    const vacant = { code, expectedVersion: version, patch: { condition: 'VACANT' } }
    const { id } = await writtenAfter(code, () => edit('updateParcel', vacant))
    const undo = (change: number) => edit('undoChange', { changeId: String(change) })
    expect(await undo(id + 1)).toMatchObject({
      __typename: 'WouldLose',
      changes: [{ field: 'condition' }],
    })
    expect(await conditionOf(code)).toBe('IN_USE')
    expect(await undo(id)).toMatchObject({ __typename: 'UndoneChange' })
    expect(await conditionOf(code)).toBe('VACANT')
  })

  it('leave no plot over another that is brought back meanwhile', async () => {
    const desk = openDesk(at.database)
    const edit = editsOf(desk)
    const [gone, moved] = [
      await drawsOf(desk)(rectangle(1, 4)),
      await drawsOf(desk)(rectangle(3, 4)),
    ]
    await edit('removeParcel', { code: gone.code, expectedVersion: gone.version })
    const [removal] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    const move = async (run: Run) => {
      await holdBoundaries(run)
      await run(
        sql`update parcel set geom = (select geom from parcel where code = ${gone.code}) where code = ${moved.code}`,
      )
    }
    const undo = () => edit('undoChange', { changeId: String(removal?.id) })
    expect(await during(move, undo)).toMatchObject({
      __typename: 'GuardNotMet',
      guards: [{ code: 'UNSOUND' }],
    })
  })

  it('are not lost by taking back an import that was written after they began', async () => {
    const desk = openDesk(at.database)
    const { upload, act } = importsOf(desk)
    const { code } = await drawsOf(desk)(rectangle(5, 4), { condition: 'STOPPED' })
    const number = await upload(`${randomUUID()}.csv`, `地块编号,使用状况\n${code},空置`)
    await act('readImport', number)
    await act('checkImport', number)
    const accepting = { reason: '补台账', replaceSamples: false }
    const { answer } = await writtenAfter(code, () => act('acceptImport', number, accepting))
    expect(answer).toMatchObject({ state: 'ACCEPTED' })
    expect(await act('undoImport', number, { reason: '撤回' })).toMatchObject({
      state: 'ACCEPTED',
      problem: expect.stringMatching(/使用状况/),
    })
    expect(await conditionOf(code)).toBe('IN_USE')
  })

  /** A registered plot with a case of its own whose first milestone is done. */
  const begun = async () => {
    const { send, openOne } = casesOf(at.database, openDesk(at.database))
    const { code, version, milestones, parcels } = await openOne('SWAP')
    const [step] = milestones
    const milestone = { code, milestone: step?.code, expectedVersion: step?.version }
    await send('setMilestone', { ...milestone, actualOn: '2026-02-01' })
    const clear = { ...milestone, expectedVersion: 2, actualOn: null }
    const moves = (stage: string) => (run: Run) =>
      run(sql`update parcel set stage = ${stage} where code = ${parcels[0]?.code ?? ''}`)
    return { send, moves, clear, seen: { code, expectedVersion: version } }
  }

  it('move no plot on by a case that is cancelled meanwhile', async () => {
    const { send, moves, seen } = await begun()
    const cancel = () => send('closeCase', { ...seen, status: 'CANCELLED' }, CASE)
    expect(await during(moves('METHOD_SET'), cancel)).toMatchObject({
      status: 'CANCELLED',
      parcels: [{ stage: 'REGISTERED' }],
    })
  })

  it('move no plot on by what is done anew, cleared or undone meanwhile', async () => {
    const changed = await begun()
    const anew = () =>
      changed.send('changeCaseMethod', { ...changed.seen, method: 'TRANSFER' }, CASE)
    expect(await during(changed.moves('IN_PROGRESS'), anew)).toMatchObject({
      parcels: [{ stage: 'METHOD_SET' }],
    })
    const cleared = await begun()
    const clear = () => cleared.send('setMilestone', cleared.clear)
    expect(await during(cleared.moves('IN_PROGRESS'), clear)).toMatchObject({
      guards: [{ code: 'STAGE_CARRIED' }],
    })
    const undone = await begun()
    const [done] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    const undo = () => editsOf(openDesk(at.database))('undoChange', { changeId: String(done?.id) })
    expect(await during(undone.moves('IN_PROGRESS'), undo)).toMatchObject({
      guards: [{ code: 'UNSOUND' }],
    })
  })

  it('put nothing on a plot that leaves the register meanwhile', async () => {
    const desk = openDesk(at.database)
    const { send, upload } = casesOf(at.database, desk)
    const { code } = await drawsOf(desk)(rectangle(6, 4))
    const retires = (gone: boolean) => (run: Run) =>
      run(
        sql`update parcel set deleted_at = ${gone ? sql`now()` : sql`null`}, deleted_reason = '分割' where code = ${code}`,
      )
    const { id: documentId } = (await (await upload('%PDF-1.7 x')).json()) as { id: number }
    const puts = [
      ['addObstacle', { owner: 'PARCEL', code, kind: 'TITLE', text: '界址有争议' }, 'Obstacle'],
      ['attachDocument', { documentId, parcelCode: code }, 'Document'],
      ['createDeal', { name: '看地', investor: '甲公司', parcelCodes: [code] }, 'Deal'],
    ] as const
    for (const [name, input, type] of puts) {
      const put = () => send(name, input, '__typename', type)
      expect(await during(retires(true), put), name).toMatchObject({ __typename: 'NotFound' })
      await inChange(at.database, retires(false))
    }
  })

  it('are not overwritten by an import that was checked before them, nor by taking one back', async () => {
    const desk = openDesk(at.database)
    const { upload, act } = importsOf(desk)
    const { code } = await drawsOf(desk)(rectangle(3, 1), { condition: 'STOPPED' })
    const number = await upload(`${randomUUID()}.csv`, `地块编号,使用状况\n${code},空置`)
    await act('readImport', number)
    const checked = await act('checkImport', number)
    expect(checked.rows.nodes).toMatchObject([{ outcome: 'CHANGED', matchedCode: code }])
    const accept = () => act('acceptImport', number, { reason: '补台账', replaceSamples: false })
    expect(await whileEdited(code, accept)).toMatchObject({
      state: 'CHECKED',
      problem: expect.stringContaining('台账又有修改'),
    })
    expect(await conditionOf(code)).toBe('IN_USE')
    await act('checkImport', number)
    expect(await accept()).toMatchObject({ state: 'ACCEPTED', problem: null })
    expect(await conditionOf(code)).toBe('VACANT')
    const takeBack = () => act('undoImport', number, { reason: '撤回' })
    expect(await whileEdited(code, takeBack)).toMatchObject({
      state: 'ACCEPTED',
      problem: expect.stringMatching(/使用状况/),
    })
    expect(await conditionOf(code)).toBe('IN_USE')
  })
})
