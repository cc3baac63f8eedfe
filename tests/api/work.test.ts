import { randomUUID } from 'node:crypto'
import { type Role, roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

const item = `{ kind about text unit dueOn days light points needsObstacle sample target { record code parcelCode } }`
const work = `today since late ${item} blocked ${item} waitingForMe ${item}
  changed { by actionLabel reason targets { record code parcelCode } }`

interface Item {
  readonly kind: string
  readonly days: number | null
  readonly needsObstacle: boolean
  readonly sample: boolean
  readonly target: { readonly record: string; readonly code: string; readonly parcelCode: string }
}
interface Work {
  readonly since: string
  readonly late: readonly Item[]
  readonly blocked: readonly Item[]
  readonly waitingForMe: readonly Item[]
  readonly changed: readonly { readonly reason: string; readonly targets: readonly object[] }[]
}

eachDatabase((at) => {
  const read = async (role: Role = 'LAND_OFFICIAL') =>
    (await openDesk(at.database).ask<{ myWork: Work | null }>(role, `{ myWork { ${work} } }`))
      .myWork
  const now = async () => {
    const found = await read()
    if (!found) throw new Error('officials have a morning page')
    return found
  }
  const visit = async (role: Role, seenAll = false) => {
    const { visitWork } = await openDesk(at.database).ask<{
      visitWork: Work & { __typename: string }
    }>(
      role,
      `mutation ($seenAll: Boolean!) { visitWork(seenAll: $seenAll) { __typename ... on MyWork { ${work} } ... on Error { message } } }`,
      { seenAll },
    )
    return visitWork
  }
  const ofProjects = (items: readonly Item[]) =>
    items.filter(({ target }) => target.record === 'PROJECT')

  it('is for those who keep the register', async () => {
    for (const role of valuesOf(roles)) {
      const keeps = role === 'LAND_OFFICIAL' || role === 'ADMINISTRATOR'
      expect((await read(role)) !== null, role).toBe(keeps)
      expect((await visit(role)).__typename).toBe(keeps ? 'MyWork' : 'NotAllowed')
    }
  })

  it('puts lagging projects that nobody deals with on top, until an obstacle is led', async () => {
    const before = await now()
    expect(
      before.late
        .slice(0, 2)
        .map(({ target, needsObstacle, sample }) => [target.code, needsObstacle, sample]),
    ).toEqual([
      ['350504-XM-05', true, true],
      ['350504-XM-01', false, true],
    ])
    await inChange(at.database, (run) =>
      run(sql`insert into obstacle (project_id, kind, text, status, found_on, lead_unit, due_on, provenance)
        select id, 'FUNDS', '缺口', 'DOING', (now() at time zone 'Asia/Shanghai')::date - 3, '区财政局', (now() at time zone 'Asia/Shanghai')::date + 30, 'EDITED' from project where code = '350504-XM-05'`),
    )
    const after = await now()
    const lagging = after.late.filter(({ kind }) => kind === 'PROJECT_LAGGING')
    expect(lagging.map(({ target, needsObstacle }) => [target.code, needsObstacle])).toEqual([
      ['350504-XM-05', false],
      ['350504-XM-01', false],
    ])
    expect(ofProjects(after.blocked)).toMatchObject([
      {
        kind: 'OBSTACLE_OPEN',
        about: '资金',
        text: '缺口',
        unit: '区财政局',
        sample: false,
        target: { code: '350504-XM-05', parcelCode: null },
      },
      { kind: 'OBSTACLE_OPEN', about: '征迁', sample: true, target: { code: '350504-XM-01' } },
    ])
    const { project } = await openDesk(at.database).ask<{ project: object }>(
      'LAND_OFFICIAL',
      '{ project(code: "350504-XM-05") { needsObstacle } }',
    )
    expect(project).toEqual({ needsObstacle: false })
  })

  it('asks after approvals that were not answered', async () => {
    const waiting = (await now()).waitingForMe.filter(({ kind }) => kind === 'STEP_WAITING')
    expect(waiting).toMatchObject([
      { about: '用地手续', unit: '区自然资源局', target: { code: '350504-XM-06' } },
      { about: '环评', unit: '区生态环境局', target: { code: '350504-XM-06' } },
    ])
  })

  it('tells milestones and obstacles of cases by their plots', async () => {
    await inChange(at.database, async (run) => {
      await run(sql`insert into revitalization_case (code, method, status, opened_on, lead_unit, provenance)
        values ('350504-AJ-T1', 'GOVERNMENT_ACQUISITION', 'OPEN', (now() at time zone 'Asia/Shanghai')::date - 100, '区储备中心', 'EDITED')`)
      await run(sql`insert into case_parcel (case_id, parcel_id, active) select c.id, parcel.id, false
        from revitalization_case c, parcel where c.code = '350504-AJ-T1' and parcel.code in ('350504-SY-0001', '350504-SY-0002')`)
      await run(sql`insert into case_milestone (case_id, template_id, code, position, name_zh, name_en, evidence_required, closes_case, planned_on, actual_on)
        select c.id, (select min(id) from milestone_template), m.code, m.position, m.zh, m.zh, false, m.closes, m.planned, m.actual
        from revitalization_case c, (values ('T1', 1, '列入计划', false, (now() at time zone 'Asia/Shanghai')::date - 90, (now() at time zone 'Asia/Shanghai')::date - 80),
          ('T2', 2, '评估', false, (now() at time zone 'Asia/Shanghai')::date - 5, null), ('T3', 3, '供地', true, (now() at time zone 'Asia/Shanghai')::date + 90, null)) as m(code, position, zh, closes, planned, actual)
        where c.code = '350504-AJ-T1'`)
      await run(sql`insert into obstacle (case_id, kind, text, found_on, provenance)
        select id, 'PRICE', '补偿差距大', (now() at time zone 'Asia/Shanghai')::date - 10, 'EDITED' from revitalization_case where code = '350504-AJ-T1'`)
    })
    const mine = (items: readonly Item[]) =>
      items.filter(({ target }) => target.code === '350504-AJ-T1')
    const found = await now()
    const target = { record: 'CASE', parcelCode: '350504-SY-0001' }
    expect(mine(found.late)).toMatchObject([
      { kind: 'MILESTONE_LATE', about: '评估', days: 5, unit: '区储备中心', target },
    ])
    expect(mine(found.blocked)).toMatchObject([
      { kind: 'OBSTACLE_OPEN', about: '补偿分歧', days: 10 },
    ])
    expect(mine(found.waitingForMe)).toMatchObject([{ kind: 'OBSTACLE_UNLED', target }])
    await inChange(at.database, (run) =>
      run(
        sql`update case_milestone set actual_on = (now() at time zone 'Asia/Shanghai')::date where code in ('T2', 'T3')`,
      ),
    )
    expect(mine((await now()).waitingForMe)).toMatchObject([
      { kind: 'OBSTACLE_UNLED' },
      { kind: 'CASE_TO_CLOSE', about: '供地' },
    ])
    // What held up a case that is over holds nothing up: nobody could act on it any more.
    await inChange(at.database, (run) =>
      run(
        sql`update revitalization_case set status = 'METHOD_CHANGED', closed_on = (now() at time zone 'Asia/Shanghai')::date where code = '350504-AJ-T1'`,
      ),
    )
    const over = await now()
    expect([...mine(over.blocked), ...mine(over.waitingForMe), ...mine(over.late)]).toEqual([])
  })

  it('tells what others changed since the last visit, and not what one did oneself', async () => {
    await visit('LAND_OFFICIAL', true)
    expect((await now()).changed).toEqual([])
    const edit = (role: Role, expectedVersion: number, reason: string) =>
      openDesk(at.database).ask(
        role,
        'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }',
        {
          input: {
            code: '350504-XM-13',
            expectedVersion,
            reason,
            requestId: randomUUID(),
            patch: { note: reason },
          },
        },
      )
    await edit('LAND_OFFICIAL', 1, '自己改的')
    await edit('ADMINISTRATOR', 2, '来函更正')
    const { changed } = await now()
    expect(changed).toEqual([
      {
        by: '演示·系统管理员',
        actionLabel: '修改项目',
        reason: '来函更正',
        targets: [{ record: 'PROJECT', code: '350504-XM-13', parcelCode: null }],
      },
    ])
    // Looking again within the same visit loses nothing.
    expect((await visit('LAND_OFFICIAL')).changed).toEqual(changed)
    // Half an hour later it is a new visit, and news begins where the former one ended.
    await at.database.transaction((run) =>
      run(
        sql`update visit set last_at = now() - interval '31 minutes', seen_until = now() - interval '9 days'`,
      ),
    )
    expect((await visit('LAND_OFFICIAL')).changed.map(({ reason }) => reason)).toContain('来函更正')
    expect(Date.parse((await visit('LAND_OFFICIAL', true)).since)).toBeGreaterThan(
      Date.now() - 60_000,
    )
  })
})
