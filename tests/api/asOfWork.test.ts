import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { momentOf } from '../support/moment.ts'
import { mutate } from '../support/mutate.ts'

const PLOT = '350504-SY-0012'
const TOLD = `query ($asOf: DateTime, $project: String!) {
  project(code: $project, asOf: $asOf) {
    stage light needsObstacle lagReasons { code } measure { month actual }
    investment { month planned actual actualSoFar } steps { kind begunOn doneOn waitingFor }
    obstacles { kind text status leadUnit overdue }
  }
  lagging: projects(filter: {lagging: true}, asOf: $asOf) { nodes { code } }
  parcel(code: "${PLOT}", asOf: $asOf) {
    stage blocked obstacles { text status } documents { name }
    projects { name }
    cases {
      code method status leadUnit daysLate parties { name } parcels { code stage }
      milestones { code plannedOn actualOn skippedReason } obstacles { text }
    }
    thresholdCheck { verdict checkedOn document { number rules { plotRatio } } }
  }
  cases(asOf: $asOf) { nodes { code status } }
  blocked: parcels(filter: {blocked: true}, asOf: $asOf) { nodes { code } }
  released: parcels(filter: {released: true}, asOf: $asOf) { nodes { code } }
}`

interface Told {
  readonly project: { readonly light: string; readonly obstacles: object[] }
  readonly parcel: { readonly cases: { readonly code: string; readonly status: string }[] }
}

eachDatabase((at) => {
  describe('the work on a plot and a project', () => {
    let project = ''
    const moments: string[] = []
    const told: Told[] = []

    const ask = (asOf?: string, role: Role = 'ADMINISTRATOR') =>
      openDesk(at.database).ask<Told>(role, TOLD, { asOf, project })
    /** Remembers what is told now, and the moment. */
    const remember = async () => {
      told.push(await ask())
      moments.push(await momentOf(at.database))
    }
    const send = async (name: string, input: object) => {
      const desk = openDesk(at.database)
      const answer = await mutate<{ message?: string }>(desk, 'LAND_OFFICIAL', name, input, '')
      expect(answer.message).toBeUndefined()
    }
    const write = (text: ReturnType<typeof sql>) => inChange(at.database, (run) => run(text))

    beforeAll(async () => {
      const [one] = await at.database.query<{ code: string }>(
        sql`select p.code from project p join project_investment i on i.project_id = p.id group by p.id order by sum(i.planned) desc nulls last, p.id limit 1`,
      )
      project = one?.code ?? ''
      await write(
        sql`update parcel set stage = 'METHOD_SET', method = 'GOVERNMENT_ACQUISITION', version = version where code = ${PLOT}`,
      )
      await remember()
      await send('addObstacle', { owner: 'PROJECT', code: project, kind: 'FUNDS', text: '缺口' })
      await send('addObstacle', { owner: 'PARCEL', code: PLOT, kind: 'TITLE', text: '界址' })
      await write(
        sql`update project_investment set actual = 0 where project_id = (select id from project where code = ${project})`,
      )
      await remember()
      await write(
        sql`insert into revitalization_case (code, method, opened_on, lead_unit, provenance) values ('350504-AJ-9001', 'GOVERNMENT_ACQUISITION', '2026-01-01', '收储中心', 'EDITED')`,
      )
      await write(
        sql`insert into case_parcel (case_id, parcel_id, active) select c.id, p.id, true from revitalization_case c, parcel p where c.code = '350504-AJ-9001' and p.code = ${PLOT}`,
      )
      await write(
        sql`insert into case_milestone (case_id, template_id, code, position, name_zh, name_en, evidence_required, closes_case, planned_on) select c.id, t.id, t.code, t.position, t.name_zh, t.name_en, false, t.closes_case, '2026-02-01' from revitalization_case c join milestone_template t on t.method = c.method and t.valid_to is null where c.code = '350504-AJ-9001'`,
      )
      await write(
        sql`insert into release (parcel_id, groups, released_on, released_by, provenance) select id, '{CONDITION}', current_date - 1, '测试员', 'EDITED' from parcel where code = ${PLOT}`,
      )
      await remember()
      await write(
        sql`update case_milestone set actual_on = '2026-03-01' where case_id = (select id from revitalization_case where code = '350504-AJ-9001') and position = (select min(position) from case_milestone)`,
      )
      await write(
        sql`update revitalization_case set lead_unit = '土地储备中心', status = 'CANCELLED', closed_on = '2026-04-01' where code = '350504-AJ-9001'`,
      )
      await write(sql`update case_parcel set active = false where active`)
      await write(
        sql`update obstacle set status = 'SOLVED', closed_on = found_on, evidence = '会议纪要' where text in ('缺口', '界址')`,
      )
      await write(sql`update threshold set deleted_at = now() where plot_ratio is not null`)
      await write(sql`update release set withdrawn_on = current_date - 1`)
      await write(sql`update project set name = name || '改', stage = 'BUILDING'`)
      await remember()
    })

    it('tells project, case, obstacles, rules and what follows from them as they stood', async () => {
      for (const [index, moment] of moments.entries()) {
        expect(await ask(moment), `moment ${index}`).toEqual(told[index])
      }
      // Each moment differs from the one before it, so that none is told in place of another.
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length)
      const [first, second, third, last] = told
      expect(second?.project.light).toBe('RED')
      expect(first?.project.obstacles).toEqual([])
      expect(third?.parcel.cases[0]).toMatchObject({ code: '350504-AJ-9001', status: 'OPEN' })
      expect(last?.parcel.cases[0]).toMatchObject({ code: '350504-AJ-9001', status: 'CANCELLED' })
    })

    it('opens nothing in the past that is closed to somebody today', async () => {
      await write(
        sql`update revitalization_case set method = 'JUDICIAL_RESTRUCTURING', track = 'REORGANIZATION' where code = '350504-AJ-9001'`,
      )
      await write(sql`update obstacle set kind = 'SEIZURE' where text = '界址'`)
      for (const moment of moments) {
        const seen = JSON.stringify(await ask(moment, 'ANALYST'))
        expect(seen).not.toContain('350504-AJ-9001')
        expect(seen).not.toContain('界址')
      }
      expect(JSON.stringify(await ask(moments[2]))).toContain('350504-AJ-9001')
    })
  })
})
