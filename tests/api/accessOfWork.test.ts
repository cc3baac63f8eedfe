import { randomUUID } from 'node:crypto'
import { caseRegister } from '@panhuo/server/case/caseRegister'
import { constantCase } from '@panhuo/server/schema/words'
import { maySee, type Role } from '@panhuo/shared/access/access'
import { caseFields } from '@panhuo/shared/case/caseFields'
import { caseFilter } from '@panhuo/shared/case/caseFilter'
import type { FilterField } from '@panhuo/shared/filter/field'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { sql } from 'drizzle-orm'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { type Door, openDoors, waysIn } from '../support/doors.ts'

const asking: Record<string, unknown> = {
  ...{ oneOf: { isNull: true }, flag: true, text: 'a' },
}
const restricted = ['SEIZURE', 'DEBT']

interface Plot {
  readonly code: string
  readonly blocked: boolean | null
  readonly extraFloorAreaM2: number | null
  readonly thresholdCheck: object | null
  readonly documents: readonly object[]
  readonly obstacles: readonly ({ readonly kind: string } & Record<string, unknown>)[]
  readonly cases: readonly {
    readonly code: string
    readonly parties: readonly { readonly name: string | null }[]
    readonly obstacles: readonly { readonly kind: string }[]
  }[]
}

// What stands on plots: cases, obstacles, documents and rules, on the seeds and one seizure.
eachDatabase((at) => {
  let doors: Record<Door, Desk>
  let court: string[]
  beforeAll(async () => {
    doors = await openDoors(at.database)
    const input = {
      ...{ owner: 'PARCEL', code: '350504-SY-0001', kind: 'SEIZURE', text: '首封' },
      ...{ reason: '登记', requestId: randomUUID() },
    }
    await doors.switch.ask(
      'ADMINISTRATOR',
      'mutation ($input: AddObstacleInput!) { addObstacle(input: $input) { __typename } }',
      { input },
    )
    court = (
      await at.database.query<{ code: string }>(
        sql`select code from revitalization_case where method = 'JUDICIAL_RESTRUCTURING' and (published_on is null or published_on > (now() at time zone 'Asia/Shanghai')::date)`,
      )
    ).map(({ code }) => code)
    expect(court.length).toBeGreaterThan(0)
  })

  describe.each(waysIn)('%s by %s', (role: Role, door) => {
    const staff = maySee(role, { access: 'S' })
    const full = maySee(role, { access: 'R' })
    const refusals = async (query: string, variables: object) =>
      (await doors[door].complain(role, query, variables)).map(({ extensions }) => extensions.code)

    test('sees of cases what their classes allow, and asks no more', async () => {
      const names = Object.keys(caseFields)
      const query = `{ cases(first: 200) { nodes { ${names.join(' ')} } } }`
      type Cases = { cases: { nodes: Record<string, unknown>[] } }
      const read = async (desk: Desk, as: Role) => (await desk.ask<Cases>(as, query)).cases.nodes
      const all = await read(doors.switch, 'ADMINISTRATOR')
      const open = all.filter(({ code }) => full || !court.includes(String(code)))
      if (staff) expect(await read(doors[door], role)).toEqual(open)
      else expect(await refusals(query, {})).toEqual(['FORBIDDEN_FIELD'])
      for (const [name, field] of Object.entries<FilterField>(caseFilter)) {
        const asked =
          'query ($filter: RevitalizationCaseFilter) { cases(filter: $filter) { totalCount } }'
        const filter = { [name]: asking[field.kind] }
        const refused = maySee(role, field) ? [] : ['FORBIDDEN_FIELD']
        expect(await refusals(asked, { filter }), `filter ${name}`).toEqual(refused)
      }
      for (const name of Object.keys(caseRegister.orders)) {
        const asked =
          'query ($orderBy: [RevitalizationCaseOrder!]) { cases(orderBy: $orderBy) { totalCount } }'
        const orderBy = [{ field: constantCase(name), direction: 'ASC' }]
        expect(await refusals(asked, { orderBy }), `order ${name}`).toEqual(
          staff ? [] : ['FORBIDDEN_FIELD'],
        )
      }
      const one = `{ case(code: "${court[0]}") { code } }`
      expect(await doors[door].ask(role, one)).toEqual({ case: full ? { code: court[0] } : null })
    })

    test('sees of what stands on a plot what its classes allow', async () => {
      const query = `{ parcels(first: 12, filter: {code: {in: $codes}}) { nodes { code blocked extraFloorAreaM2 thresholdCheck { verdict benefitPerMu } documents { name } obstacles { ${Object.keys(obstacleFields).join(' ')} } cases { code parties { name } obstacles { kind } } } } }`
      const some = await at.database.query<{ code: string }>(
        sql`select code from parcel where exists (select 1 from obstacle where parcel_id = parcel.id) or exists (select 1 from case_parcel where parcel_id = parcel.id) order by code limit 11`,
      )
      const codes = [...new Set(['350504-SY-0001', ...some.map(({ code }) => code)])]
      const read = async (desk: Desk, as: Role) =>
        (
          await desk.ask<{ parcels: { nodes: Plot[] } }>(as, `query ($codes: [String!]) ${query}`, {
            codes,
          })
        ).parcels.nodes
      const [mine, all] = [await read(doors[door], role), await read(doors.switch, 'ADMINISTRATOR')]
      for (const [index, whole] of all.entries()) {
        const seen = mine[index] as Plot
        expect(seen.thresholdCheck !== null, 'thresholdCheck').toBe(full)
        if (!maySee(role, { access: 'I' })) expect(seen.extraFloorAreaM2).toBeNull()
        if (!staff) expect(seen).toMatchObject({ blocked: null, obstacles: [], cases: [] })
        if (!staff) continue
        const told = whole.obstacles.filter(({ kind }) => full || !restricted.includes(kind))
        expect(seen.obstacles).toEqual(told)
        const cases = whole.cases.filter(({ code }) => full || !court.includes(code))
        expect(seen.cases.map(({ code }) => code)).toEqual(cases.map(({ code }) => code))
        const named = maySee(role, { access: 'S', identifying: true })
        for (const { parties } of seen.cases) {
          for (const { name } of parties) expect(name !== null).toBe(named)
        }
      }
    })

    test('takes workbooks with the columns of its classes', async () => {
      const path = '/export/parcels.xlsx?lang=en&filter=code:350504-SY-0001'
      const response = await doors[door].fetch(role, path)
      const book = new exceljs.Workbook()
      await book.xlsx.load(await response.arrayBuffer())
      const [plots] = book.worksheets
      if (!plots) throw new Error('the workbook has no sheet')
      const titles = (plots.getRow(5).values as string[]).slice(1)
      for (const [name, field] of Object.entries<Attribute>(parcelFields)) {
        if (maySee(role, field)) continue
        const shown = titles.filter(
          (title) => title === field.en || title.startsWith(`${field.en} (`),
        )
        expect(shown, name).toEqual([])
      }
      expect(titles).toContain('Stage')
    })
  })
})
