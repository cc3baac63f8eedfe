import { openListing } from '@panhuo/server/list/listing'
import { parcelByCode, parcelShapeById } from '@panhuo/server/parcel/parcelQueries'
import { parcelRegister } from '@panhuo/server/parcel/parcelRegister'
import type { Context } from '@panhuo/server/request/context'
import { tileRegisters } from '@panhuo/server/tile/tileRegisters'
import { tileSelection } from '@panhuo/server/tile/tileSelection'
import { maySee, type Role } from '@panhuo/shared/access/access'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { groupOfField, releaseGroups } from '@panhuo/shared/release/release'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { editsOf } from '../support/editPlots.ts'
import { mutate } from '../support/mutate.ts'
import { tilesOver } from './decodedTile.ts'

const ASKED =
  '... on InvalidInput { field } ... on NotFound { field } ... on VersionConflict { currentVersion } ... on ReleasedParcels { codes count }'
const KEPT = '350504-SY-0002'
const OTHER = '350504-SY-0003'

eachDatabase((at) => {
  const send = (name: string, input: object, role: Role = 'LAND_OFFICIAL') =>
    mutate(openDesk(at.database), role, name, input, ASKED)
  const told = async (role: Role, code = KEPT) => {
    const query = `{ parcel(code: "${code}") { release { standing groups endsOn withdrawnOn releasedBy version } } }`
    const { parcel } = await openDesk(at.database).ask<{ parcel: { release: unknown } }>(
      role,
      query,
    )
    return parcel.release
  }
  /** What somebody who holds a link to these plots is given; each question is a request of its own. */
  const investor = (...codes: string[]) =>
    ({
      db: at.database,
      viewer: { role: 'INVESTOR', locale: 'zh', share: { codes } },
      loaders: new Map(),
      restrictedReads: new Map(),
      demo: false,
    }) as unknown as Context
  const seen = async (context: Context, filter = {}) => {
    const list = await openListing<typeof parcelRegister.vocabulary, Record<string, unknown>>(
      context,
      parcelRegister,
      { filter },
    )
    const { edges } = await list.page()
    return edges.map(({ node }) => node)
  }
  const release = (more = {}) =>
    send('releaseParcels', { codes: [KEPT], groups: ['CONDITION', 'TENURE'], ...more })

  it('is given by those who may, for what they say, and taken back at once', async () => {
    for (const role of ['GUEST', 'INVESTMENT_STAFF', 'ANALYST'] as const) {
      const refused = await send('releaseParcels', { codes: [KEPT], groups: ['PLAN'] }, role)
      expect(refused.__typename).toBe('NotAllowed')
    }
    expect(await release({ groups: [] })).toMatchObject({ field: 'groups' })
    expect(await release({ endsOn: '2020-01-01' })).toMatchObject({ field: 'endsOn' })
    expect(await release({ codes: [KEPT, 'none'] })).toMatchObject({ __typename: 'NotFound' })
    expect(await told('LAND_OFFICIAL')).toBeNull()
    expect(await release({ expectedVersion: 0 })).toMatchObject({ codes: [KEPT] })
    expect(await release({ expectedVersion: 0 })).toMatchObject({ currentVersion: 1 })
    expect(await told('INVESTMENT_STAFF')).toMatchObject({
      standing: true,
      groups: ['CONDITION', 'TENURE'],
      version: 1,
    })
    expect(await told('GUEST')).toBeNull()

    const [plot] = await seen(investor(KEPT, OTHER))
    expect(await seen(investor(KEPT, OTHER))).toHaveLength(1)
    expect(await seen(investor(OTHER))).toEqual([])
    const [truth] = await at.database.query<Record<string, unknown>>(
      sql`select condition, right_type as "rightType", plot_ratio as "plotRatio" from parcel where code = ${KEPT}`,
    )
    expect(truth?.plotRatio).not.toBeNull()
    expect(plot).toMatchObject({ condition: truth?.condition, rightType: truth?.rightType })
    const opened = ['CONDITION', 'TENURE']
    for (const [name, field] of Object.entries(parcelFields)) {
      const group = (groupOfField as Record<string, string>)[name]
      if (field.access === 'P' || (group && opened.includes(group))) continue
      expect(plot?.[name] ?? null, name).toBeNull()
    }

    expect(await send('withdrawReleases', { codes: [KEPT] })).toMatchObject({ count: 1 })
    expect(await seen(investor(KEPT))).toEqual([])
    expect(await parcelByCode(investor(KEPT), KEPT)).toBeNull()
    expect(await told('ANALYST')).toMatchObject({ standing: false, version: 2 })
    expect(await send('withdrawReleases', { codes: [KEPT] })).toMatchObject({ count: 0 })
  })

  it('no question, shape or tile tells what was not released', async () => {
    await send('releaseParcels', { codes: [OTHER], groups: ['PLAN'] })
    const context = () => investor(OTHER)
    expect(await seen(context(), { plotRatio: { gte: 0 } })).toEqual([])
    expect(await seen(context(), { plotRatio: { isNull: true } })).toHaveLength(1)
    expect(await seen(context(), { condition: { isNull: false } })).toEqual([])
    await expect(seen(context(), { released: true })).rejects.toThrow()
    await expect(
      openListing(context(), parcelRegister, { asOf: new Date() }).then((list) => list.page()),
    ).rejects.toThrow('present only')
    const list = await openListing(context(), parcelRegister, {})
    const facets = await list.facets()
    expect(facets.filter(({ facet, value }) => facet === 'condition' && value !== null)).toEqual([])
    const [row] = await seen(context())
    const shape = await parcelShapeById(context(), `${row?.id}:0`)
    const [kept] = await at.database.query<{ outline: string }>(
      sql`select ST_AsGeoJSON(ST_ForcePolygonCCW(outline), 7, 0) as outline from parcel where code = ${OTHER}`,
    )
    expect(shape?.geometry).toEqual(JSON.parse(kept?.outline ?? ''))
    const { viewer } = context()
    const [tile] = tilesOver(shape?.bbox ?? [], 14)
    if (!tile) throw new Error('no tile')
    const register = tileRegisters.parcels
    const { rows } = tileSelection({ layer: 'parcels', register, tile, viewer, filter: {} })
    const drawn = await at.database.query<Record<string, unknown>>(sql`select * from ${rows} drawn`)
    expect(drawn).toMatchObject([{ code: OTHER, plotRatio: null, condition: null }])
  })

  it('ends with the plot in the register, and is put back only with it', async () => {
    const [plot] = await at.database.query<{ code: string }>(
      sql`select code from parcel where stage = 'REGISTERED' and not exists (select 1 from release where parcel_id = parcel.id) and not exists (select 1 from case_parcel where parcel_id = parcel.id) order by code limit 1`,
    )
    const code = plot?.code ?? ''
    const edit = editsOf(openDesk(at.database))
    const now = async () => {
      const [row] = await at.database.query<{ version: number; stage: string }>(
        sql`select version, stage from parcel where code = ${code}`,
      )
      return { code, expectedVersion: row?.version, stage: row?.stage }
    }
    const move = async (to: string, more = {}) => {
      const { expectedVersion } = await now()
      const sent = { code, expectedVersion, to, ...more }
      expect(await edit('moveParcelStage', sent)).toMatchObject({ stage: to })
      return newest()
    }
    const newest = async () => {
      const [last] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
      return String(last?.id)
    }
    const undo = async (changeId: string) => (await edit('undoChange', { changeId })).__typename
    await send('releaseParcels', { codes: [code], groups: ['PLAN'] })
    await send('withdrawReleases', { codes: [code] })
    const withdrawal = await newest()
    const out = { removal: 'NO_LONGER_INEFFICIENT' }
    const early = await move('REMOVED', out)
    expect(await undo(withdrawal)).toBe('GuardNotMet')
    expect(await undo(early)).toBe('UndoneChange')

    await send('releaseParcels', { codes: [code], groups: ['PLAN'] })
    const { stage } = await now()
    const removal = await move('REMOVED', out)
    expect(await seen(investor(code))).toEqual([])
    expect(await told('LAND_OFFICIAL', code)).toMatchObject({ standing: false })
    expect(await undo(removal)).toBe('UndoneChange')
    expect(await now()).toMatchObject({ stage })
    expect(await seen(investor(code))).toHaveLength(1)

    await move('REMOVED', out)
    const back = await move('SURVEYED')
    expect(await seen(investor(code))).toEqual([])
    await send('releaseParcels', { codes: [code], groups: ['PLAN'] })
    expect(await undo(back)).toBe('GuardNotMet')
    expect(await now()).toMatchObject({ stage: 'SURVEYED' })
  })

  it('ends by itself after its last day, and begins no earlier than said', async () => {
    const codes = ['350504-SY-0004']
    await send('releaseParcels', {
      codes,
      groups: valuesOf(releaseGroups),
      releasedOn: '2099-01-01',
    })
    expect(await seen(investor(...codes))).toEqual([])
    expect(await told('LAND_OFFICIAL', codes[0])).toMatchObject({ standing: false })
    const count = async (role: Role) => {
      const query = '{ parcels(filter: {released: true}) { totalCount } }'
      return openDesk(at.database).ask<{ parcels: { totalCount: number } }>(role, query)
    }
    const [truth] = await at.database.query<{ count: number }>(
      sql`select count(*)::int as count from release where withdrawn_on is null and released_on <= (now() at time zone 'Asia/Shanghai')::date and (ends_on is null or ends_on >= (now() at time zone 'Asia/Shanghai')::date)`,
    )
    expect((await count('ANALYST')).parcels.totalCount).toBe(truth?.count)
    await expect(count('GUEST')).rejects.toThrow()
    expect(maySee('INVESTOR', { access: 'S' })).toBe(false)
  })
})
