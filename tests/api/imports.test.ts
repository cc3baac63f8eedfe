import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { bowTie, editsOf, rectangle } from '../support/editPlots.ts'
import { changesOf, collection, importsOf } from '../support/importing.ts'
import { mutate } from '../support/mutate.ts'

const shapefile = readFileSync(new URL('fixtures/gbk-zone-40-without-prj.zip', import.meta.url))
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code).sort()
/** The register as it is, without what only counts changes. */
const register = sql`select code, name, stage, method, area_m2, landless.geom, condition, provenance, deleted_at is null as stands, deleted_reason, import_batch, search from parcel cross join lateral (select md5(parcel.geom::text) as geom) as landless where deleted_at is null order by code`

eachDatabase((at) => {
  it('takes a GBK shapefile without .prj from the file to the register and back', async () => {
    const desk = openDesk(at.database)
    const { upload, act, look, settled } = importsOf(desk)
    const before = await at.database.query<{ code: string; provenance: string }>(register)
    const sample = before.find(({ provenance }) => provenance === 'ILLUSTRATIVE')
    const number = await upload('地块.zip', shapefile)
    const read = await act('readImport', number)
    expect(read).toMatchObject({ state: 'READ', problem: null, crs: null, counts: { rows: 4 } })
    expect(codesOf(read.fileFindings)).toContain('CRS_MISSING')
    const verdicts = Object.fromEntries(read.candidates.map(({ key, verdict }) => [key, verdict]))
    expect(verdicts).toMatchObject({
      'EPSG:4528': 'INSIDE',
      'EPSG:4527': 'IMPOSSIBLE',
      'EPSG:4490': 'IMPOSSIBLE',
    })
    expect(await act('placeImport', number, { crs: 'EPSG:4527' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'crs',
    })
    expect(await act('placeImport', number, { crs: 'EPSG:4528' })).toMatchObject({
      state: 'PLACED',
      problem: null,
    })
    expect(read.mapping.columns.map(({ field }) => field)).toEqual([
      'code',
      'name',
      'areaM2',
      'condition',
      'inefficiencyType',
      'landUse',
    ])
    const columns = read.mapping.columns.map((column) => ({
      ...column,
      unit: column.field === 'areaM2' ? 'MU' : column.unit,
      words: column.field === 'landUse' ? { '1001': '100102' } : {},
    }))
    expect(
      (
        await act('checkImport', number, {
          mapping: { columns: read.mapping.columns.map((one) => ({ ...one, words: {} })) },
        })
      ).findings,
    ).toEqual([
      expect.objectContaining({ code: 'UNIT_SUSPECTED', rows: 4 }),
      expect.objectContaining({ code: 'CHOICE_UNKNOWN', rows: 1 }),
      expect.objectContaining({ code: 'CODE_MALFORMED', rows: 1 }),
      expect.objectContaining({ code: 'BEYOND_SCHEMATIC', rows: 4 }),
    ])
    const checked = await act('checkImport', number, { mapping: { columns } })
    expect(checked).toMatchObject({ state: 'CHECKED', counts: { created: 4, errors: 1 } })
    expect(
      await act('acceptImport', number, { reason: '真实台账', replaceSamples: false }),
    ).toMatchObject({ state: 'CHECKED', problem: expect.stringMatching(/1 行有错误|1 rows/) })
    const mended = await act('mendImportRow', number, {
      row: 3,
      values: [{ field: 'code', value: '350504-SY-7003' }],
    })
    expect(mended).toMatchObject({ counts: { errors: 0 } })
    // Stopped as soon as it began: nothing is written, whatever database is busy with it.
    const began = { number, expectedVersion: mended.version }
    const misclick = { ...began, reason: '误点', replaceSamples: true }
    await mutate(desk, 'LAND_OFFICIAL', 'acceptImport', misclick, '')
    await mutate(desk, 'LAND_OFFICIAL', 'cancelImport', { ...began, reason: undefined }, '')
    expect(await settled(number)).toMatchObject({ state: 'CHECKED', problem: '已取消' })
    expect(await at.database.query(register)).toEqual(before)
    expect(
      await act('acceptImport', number, { reason: '真实台账', replaceSamples: true }),
    ).toMatchObject({ state: 'ACCEPTED', problem: null })
    const brought = await desk.ask<object>(
      'LAND_OFFICIAL',
      'query ($batch: [String!]) { parcels(filter: {importBatch: {in: $batch}}) { nodes { code name areaMu landUse provenance } } samples: parcels(filter: {provenance: {in: [ILLUSTRATIVE]}}) { totalCount } }',
      { batch: [number] },
    )
    expect(brought).toMatchObject({
      parcels: {
        nodes: [
          {
            code: '350504-SY-7001',
            name: '阳江机械厂地块',
            areaMu: expect.closeTo(16.76, 2),
            landUse: '100102',
            provenance: 'IMPORTED',
          },
          { code: '350504-SY-7002' },
          { code: '350504-SY-7003' },
          { code: '350504-SY-7004', landUse: '100102' },
        ],
      },
      samples: { totalCount: 0 },
    })
    const [kept] = await at.database.query<{ entries: number }>(
      sql`select count(*)::int as entries from change_entry join change on change.id = change_id where action = 'acceptImport' and table_name = 'parcel' and before is null`,
    )
    expect(kept).toEqual({ entries: 4 })
    const [accepting] = await changesOf(desk, '350504-SY-7001')
    const whole = { number, records: expect.any(Number), mayOpen: true }
    expect(accepting).toMatchObject({ action: 'acceptImport', import: whole })
    expect(accepting?.import?.records).toBeGreaterThan(4)
    // One plot of an import is no way to take all of it back, nor to do all of it again.
    const undo = (changeId = '') => editsOf(desk)('undoChange', { changeId })
    const refusal = { guards: [{ code: 'PART_OF_IMPORT' }] }
    expect(await undo(accepting?.id)).toMatchObject(refusal)
    expect(await act('undoImport', number, { reason: '撤回试导' })).toMatchObject({
      state: 'UNDONE',
      problem: null,
    })
    const [takenBack] = await changesOf(desk, sample?.code ?? '')
    expect(takenBack).toMatchObject({ action: 'undoImport', import: whole })
    expect(await undo(takenBack?.id)).toMatchObject(refusal)
    expect((await changesOf(desk, sample?.code ?? '', 'ANALYST'))[0]?.import).toMatchObject({
      mayOpen: false,
    })
    expect(await at.database.query(register)).toEqual(before)
    expect(await look(number)).toMatchObject({ state: 'UNDONE' })
    // The same file again: columns are remembered, and the codes come back to life.
    const again = await upload('地块.zip', shapefile)
    expect((await act('readImport', again)).mapping).toMatchObject({
      guessedBy: { DCDYBH: 'REMEMBERED' },
    })
    await act('placeImport', again, { crs: 'EPSG:4528' })
    await act('checkImport', again)
    await act('leaveOutImportRows', again, { leftOut: true })
    expect(
      await act('acceptImport', again, { reason: '再导', replaceSamples: false }),
    ).toMatchObject({ state: 'ACCEPTED', counts: { created: 3, leftOut: 1 } })
  })

  it('matches rows to plots, names what differs, and takes nothing back that others changed', async () => {
    const desk = openDesk(at.database)
    const { upload, act } = importsOf(desk)
    const plot = '350504-SY-7001'
    const ledger = `地块编号,地块名称,使用状况,不动产权证号,登记面积（亩）\n${plot},阳江机械厂地块,空置,3.50504E+18,18\n350504-SY-7002,新岭纸箱厂地块,在用,,\n350504-SY-7099,没有界线的地块,在用,,`
    const number = await upload('台账.csv', ledger)
    expect(await act('readImport', number)).toMatchObject({ state: 'PLACED', problem: null })
    const checked = await act('checkImport', number)
    expect(checked.rows.nodes).toMatchObject([
      {
        outcome: 'CHANGED',
        matchedCode: plot,
        difference: { condition: { before: 'STOPPED', after: 'VACANT' } },
        // The area of the ledger is held against the shape that stands.
        findings: ['NUMBER_DESTROYED', 'NUMBER_TOO_LONG', 'AREA_DIFFERS'].map((code) => ({ code })),
      },
      { outcome: 'UNCHANGED', difference: {}, findings: [] },
      {
        outcome: 'NEW',
        findings: expect.arrayContaining([expect.objectContaining({ code: 'SHAPE_MISSING' })]),
      },
    ])
    await act('mendImportRow', number, {
      row: 1,
      values: [{ field: 'titleNumber', value: '闽(2020)第1号' }],
    })
    await act('mendImportRow', number, { row: 3, leftOut: true })
    expect(
      await act('acceptImport', number, { reason: '补台账', replaceSamples: false }),
    ).toMatchObject({ state: 'ACCEPTED', counts: { changed: 1, unchanged: 1, leftOut: 1 } })
    const edit = editsOf(desk)
    const seen = await desk.ask<{ parcel: { version: number } }>(
      'LAND_OFFICIAL',
      `{ parcel(code: "${plot}") { version } }`,
    )
    await edit('updateParcel', {
      code: plot,
      expectedVersion: seen.parcel.version,
      patch: { condition: 'IN_USE' },
    })
    expect(await act('undoImport', number, { reason: '撤回' })).toMatchObject({
      state: 'ACCEPTED',
      problem: expect.stringMatching(/使用状况|Condition/),
    })
  })

  it('finds what is wrong with shapes, rows and codes, and where', async () => {
    const { upload, act } = importsOf(openDesk(at.database))
    const named = (code: string, more: object = {}) => ({
      编号: code,
      名称: code,
      低效类型: '旧厂矿',
      面积: 11_160,
      ...more,
    })
    const number = await upload(
      '查.geojson',
      collection(
        [rectangle(30, 10), named('350504-SY-8001')],
        [rectangle(30.5, 10), named('350504-SY-8002')],
        [bowTie(10, 20), named('350504-SY-8003')],
        [rectangle(40, 12), named('350504-SY-8001', { 面积: 16.74 })],
        [rectangle(400, 10), named('350504-SY-8005')],
        [rectangle(10, 10), named('350504-SY-8006')],
        [
          rectangle(44, 12),
          named('350504-SY-8007', { 使用权终止日期: '2024.3', 规划用途: '0601', 面积: 12_000 }),
        ],
      ),
    )
    expect((await act('readImport', number)).candidates[0]).toMatchObject({
      stated: true,
      verdict: 'PARTLY',
    })
    await act('placeImport', number, { crs: 'EPSG:4326' })
    const checked = await act('checkImport', number)
    const found = checked.rows.nodes.map(({ findings }) => codesOf(findings))
    expect(found).toEqual([
      ['BEYOND_SCHEMATIC', 'CODE_DOUBLE'],
      ['BEYOND_SCHEMATIC', 'OVERLAPS_ROW'],
      ['SHAPE_INVALID'],
      ['BEYOND_SCHEMATIC', 'CODE_DOUBLE', 'UNIT_SUSPECTED'],
      ['OUTSIDE_DISTRICT'],
      ['BEYOND_SCHEMATIC', 'MATCHED_BY_OVERLAP'],
      ['AREA_DIFFERS', 'BEYOND_SCHEMATIC', 'DATE_INCOMPLETE', 'LAND_USE_SCHEME'],
    ])
    expect(checked.rows.nodes[2]?.findings[0]?.lon).toBeCloseTo(118.5305, 4)
    expect(checked.rows.nodes[5]).toMatchObject({
      matchedCode: '350504-SY-7001',
      outcome: 'CHANGED',
    })
    const apart = await act('mendImportRow', number, { row: 6, match: '' })
    expect(codesOf(apart.rows.nodes[5]?.findings ?? [])).toEqual([
      ...['BEYOND_SCHEMATIC', 'OVERLAPS_PLOT'],
    ])
    const left = await act('mendImportRow', number, { row: 1, leftOut: true })
    expect(left.rows.nodes.slice(0, 2).map(({ findings }) => codesOf(findings))).toEqual([
      ...[[], ['BEYOND_SCHEMATIC']],
    ])
    expect(codesOf(left.rows.nodes[3]?.findings ?? [])).toEqual([
      ...['BEYOND_SCHEMATIC', 'UNIT_SUSPECTED'],
    ])
    expect(await act('cancelImport', number)).toMatchObject({ state: 'CANCELLED' })
  })
})
