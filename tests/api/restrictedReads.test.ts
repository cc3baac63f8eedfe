import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'

eachDatabase((at) => {
  const desk = () => openDesk(at.database)
  const ask = (query: string, variables?: object) => desk().ask('LAND_OFFICIAL', query, variables)
  /** Fields that the audit log tells of as read while `work` ran. */
  const readBy = async (work: () => Promise<unknown>) => {
    const [last] = await at.database.query<{ id: number }>(
      sql`select coalesce(max(id), 0)::int as id from audit_event`,
    )
    await work()
    const rows = await at.database.query<{ fields: Record<string, number> }>(
      sql`select detail -> 'fields' as fields from audit_event where action = 'RESTRICTED_READ' and id > ${last?.id ?? 0}::int order by id`,
    )
    return rows.map(({ fields }) => Object.keys(fields).sort())
  }

  it('tells of tiles filtered by a restricted field, once for each map view', async () => {
    const office = desk()
    const view = async () => {
      for (const x of [3397, 3398, 3399]) {
        const path = `/tiles/parcels/12/${x}/1754.mvt?filter=taxPerMu:1..`
        expect((await office.fetch('LAND_OFFICIAL', path)).status).toBe(200)
      }
    }
    expect(await readBy(view)).toEqual([['Parcel.tiles(taxPerMu)']])
    expect(await readBy(view)).toEqual([])
    const plain = () => office.fetch('LAND_OFFICIAL', '/tiles/parcels/12/3397/1754.mvt')
    expect(await readBy(plain)).toEqual([])
  })

  it('tells of a filter by a restricted field, whatever counts by it', async () => {
    const items = (params: string) => () =>
      desk().fetch('LAND_OFFICIAL', `/ogc/collections/parcels/items?limit=1&${params}`)
    const asked = 'Parcel.filter(taxPerMu)'
    const [first] = await readBy(items('filter=taxPerMu>=50 or taxPerMu<1e9'))
    expect(first).toContain(asked)
    expect(await readBy(items('filter=taxPerMu>=1e9'))).toEqual([[asked]])
    const [plain = []] = await readBy(items('filter=areaMu>=0'))
    expect(plain).not.toContain(asked)
    const together = '{ assemblies(areaMuMin: 10, filter: {taxPerMu: {gte: 50}}) { totalCount } }'
    expect(await readBy(() => ask(together))).toEqual([[asked]])
    const edit = (filter: object) => () =>
      ask(
        'mutation ($input: UpdateParcelsInput!) { updateParcels(input: $input) { __typename ... on CountDiffers { actual } } }',
        {
          input: {
            ...{ filter, patch: { condition: 'VACANT' }, expectedCount: 0 },
            ...{ reason: '试', requestId: randomUUID() },
          },
        },
      )
    expect(await edit({ taxPerMu: { gte: 0 } })()).toMatchObject({
      updateParcels: { __typename: 'CountDiffers' },
    })
    expect(await readBy(edit({ taxPerMu: { gte: 50 } }))).toEqual([[asked]])
    expect(await readBy(edit({ areaMu: { gte: 0 } }))).toEqual([])
  })

  it('tells of a histogram of a restricted field', async () => {
    const query = (field: string) =>
      `{ parcels { histogram(field: ${field}, buckets: 5) { count } } }`
    expect(await readBy(() => ask(query('TAX_PER_MU')))).toEqual([['Parcel.histogram(taxPerMu)']])
    expect(await readBy(() => ask(query('AREA_MU')))).toEqual([])
  })

  it('tells of a restricted field read in the history', async () => {
    const [plot] = await at.database.query<{ code: string; version: number }>(
      sql`select code, version from parcel where deleted_at is null order by code limit 1`,
    )
    const input = {
      ...{
        code: plot?.code,
        expectedVersion: plot?.version,
        patch: { rightHolder: '样例持有人' },
      },
      ...{ reason: '补录', requestId: randomUUID() },
    }
    await ask(
      'mutation ($input: UpdateParcelInput!) { updateParcel(input: $input) { __typename } }',
      { input },
    )
    const history = `{ parcel(code: "${plot?.code}") { changes(first: 1) { fields { after } } } }`
    expect(await readBy(() => ask(history))).toEqual([['FieldChange.rightHolder']])
  })

  it('tells of seizures and of cases in court, wherever they are read', async () => {
    const code = '350504-SY-0002'
    const input = {
      ...{ owner: 'PARCEL', code, kind: 'SEIZURE', text: '首封', reason: '登记' },
      requestId: randomUUID(),
    }
    await ask(
      'mutation ($input: AddObstacleInput!) { addObstacle(input: $input) { __typename } }',
      { input },
    )
    const plot = `{ parcel(code: "${code}") { obstacles { text } } }`
    expect(await readBy(() => ask(plot))).toEqual([['Obstacle.text']])
    const morning = await readBy(() => ask('{ myWork { blocked { text } } }'))
    expect(morning[0]).toContain('MyWork.obstacle')
    const courts = await at.database.query<{ code: string }>(
      sql`select code from revitalization_case where method = 'JUDICIAL_RESTRUCTURING' and (published_on is null or published_on > (now() at time zone 'Asia/Shanghai')::date) order by code`,
    )
    expect(courts.length).toBeGreaterThan(0)
    const list = await readBy(() => ask('{ cases(first: 200) { nodes { status } } }'))
    expect(list).toEqual([['RevitalizationCase.code']])
    const one = await readBy(() => ask(`{ case(code: "${courts[0]?.code}") { status } }`))
    expect(one).toEqual([['RevitalizationCase.code']])
  })
})
