import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gdal } from '../support/gdal.ts'
import { codesOf, type ReadResult, readBack } from '../support/readBack.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panhuo-exchange-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const west = 118.649
const ring = (x: number, y: number, size: number) => [
  ...[
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
]
const withHole = [ring(west, 24.95, 0.002), ring(west + 0.0005, 24.9505, 0.0005)]
const twoParts = [[ring(west + 0.01, 24.95, 0.001)], [ring(west + 0.02, 24.95, 0.001)]]
const plots = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { 编号: 'DX-1', 名称: '洛江区双阳街道阳江工业区', 面积: 23.4 },
      geometry: { type: 'Polygon', coordinates: withHole },
    },
    {
      type: 'Feature',
      properties: { 编号: 'DX-2', 名称: '万虹路汽车走廊', 面积: null },
      geometry: { type: 'MultiPolygon', coordinates: twoParts },
    },
  ],
}

/** Files that ogr2ogr makes of the two plots, by name without folder. */
async function madeBy(name: string, ...options: string[]): Promise<Record<string, Uint8Array>> {
  const made = mkdtempSync(join(folder, 'made-'))
  const source = join(folder, 'plots.geojson')
  writeFileSync(source, JSON.stringify(plots))
  await gdal('ogr2ogr', ['-q', ...options, join(made, name), source])
  return Object.fromEntries(
    readdirSync(made).map((file) => [file, readFileSync(join(made, file))] as const),
  )
}

const without = (files: Record<string, Uint8Array>, ...endings: string[]) =>
  Object.fromEntries(
    Object.entries(files).filter(([name]) => !endings.some((ending) => name.endsWith(ending))),
  )

describe('files of ogr2ogr', () => {
  const shp = (system: number, encoding: string, name = '地块') =>
    madeBy(`${name}.shp`, '-t_srs', `EPSG:${system}`, '-lco', `ENCODING=${encoding}`)

  const cases: [string, () => Promise<Record<string, Uint8Array>>, object, string[]][] = [
    [
      '无编码.shp',
      async () => without(await shp(4528, 'GBK', '无编码'), '.cpg'),
      { encoding: 'gb18030', end: { crs: { kind: 'EPSG', epsg: 4528 } } },
      ['CRS_BY_PARAMETERS', 'ENCODING_GUESSED'],
    ],
    [
      '无坐标系.shp',
      async () => without(await shp(4549, 'UTF-8', '无坐标系'), '.prj'),
      { encoding: 'utf-8', encodingFrom: 'STATED', end: { crs: null } },
      ['CRS_MISSING'],
    ],
    [
      '西安80.shp',
      () => shp(2364, 'UTF-8', '西安80'),
      { end: { crs: { kind: 'REFUSED', system: 'XIAN_80' } } },
      ['CRS_REFUSED'],
    ],
    [
      '地块.gpkg',
      () => madeBy('地块.gpkg', '-t_srs', 'EPSG:4549'),
      { format: 'GEOPACKAGE', end: { crs: { kind: 'EPSG', epsg: 4549 } } },
      [],
    ],
    [
      'old-crs-member.json',
      () => madeBy('old-crs-member.json', '-f', 'GeoJSON', '-t_srs', 'EPSG:4528'),
      { format: 'GEOJSON', end: { crs: { kind: 'EPSG', epsg: 4528 } } },
      [],
    ],
    ['地块.kml', () => madeBy('地块.kml', '-f', 'KML'), { format: 'KML' }, []],
  ]
  // Brought together, as a folder is dropped: one process reads them all.
  let read: ReadResult
  beforeAll(async () => {
    const files = await Promise.all(cases.map(([, make]) => make()))
    read = await readBack(Object.assign({}, ...files))
  })

  it.each(cases)('%s', (name, _make, layer, codes) => {
    const own = read.layers.filter(({ file }) => file === name)
    expect(own).toMatchObject([layer])
    const issues = read.issues.filter(({ file }) => file === name)
    expect(codesOf({ ...read, issues })).toEqual(codes)
    const rows = own[0]?.rows ?? []
    expect(rows.map(({ values }) => ({ ...values }))).toMatchObject([
      { 编号: 'DX-1', 名称: '洛江区双阳街道阳江工业区', 面积: 23.4 },
      { 编号: 'DX-2', 名称: '万虹路汽车走廊' },
    ])
    expect(rows[1]?.values).not.toHaveProperty('面积')
    const [one, other] = rows.map(({ geometry }) => geometry)
    expect([one?.type, one?.coordinates.length]).toEqual(['Polygon', 2])
    expect([other?.type, other?.coordinates.length]).toEqual(['MultiPolygon', 2])
  })

  it('a shapefile that is cut short, and one whose table lacks a row', async () => {
    const files = await shp(4490, 'UTF-8')
    const part = (ending: string) => files[`地块.${ending}`] ?? new Uint8Array()
    const cut = await readBack({ ...files, '地块.shp': part('shp').subarray(0, 250) })
    expect(codesOf(cut)).toContain('FILE_TRUNCATED')
    expect(codesOf(cut)).not.toContain('FILE_DAMAGED')
    const fewer = Buffer.from(part('dbf'))
    fewer.writeInt32LE(1, 4)
    const short = await readBack({ ...files, '地块.dbf': fewer })
    expect(short.issues).toContainEqual(
      expect.objectContaining({ code: 'SHAPES_AND_ROWS_DIFFER', detail: { shapes: 2, rows: 1 } }),
    )
    expect(short.rows).toBe(1)
  })

  it('a drawing: closed lines by layer, the others counted', async () => {
    const line = (coordinates: number[][]) => ({ type: 'LineString', coordinates })
    const drawn = [
      ...withHole.map(line),
      line([
        [west, 24.9],
        [west + 1, 24.9],
      ]),
    ]
    const source = join(folder, 'lines.geojson')
    const features = drawn.map((geometry) => ({
      ...{ type: 'Feature', properties: { Layer: 'JZD' }, geometry },
    }))
    writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features }))
    const target = join(folder, 'drawing.dxf')
    await gdal('ogr2ogr', ['-q', '-f', 'DXF', target, source])
    const read = await readBack({ '图.dxf': readFileSync(target) })
    expect(read.layers).toMatchObject([{ name: 'JZD', format: 'DXF', crs: null }])
    expect(read.layers[0]?.rows.map(({ geometry }) => geometry?.coordinates.length)).toEqual([2, 1])
    expect(codesOf(read)).toEqual(['CRS_MISSING', 'ENTITIES_SKIPPED', 'LINE_INSIDE'])
  })
})

describe('ledgers of LibreOffice', () => {
  const ledgers = fileURLToPath(new URL('../fixtures/ledgers/', import.meta.url))
  const name = 'title-rows-merged-headers-formulas-totals'

  it('with title rows, merged headers, formulas and totals', async () => {
    const file = `${name}.xlsx`
    const read = await readBack({ [file]: readFileSync(join(ledgers, file)) })
    const rows = read.layers[0]?.rows.map(({ row, values }) => ({ row, ...values }))
    const mu = '面积 > 登记面积（亩）'
    const m2 = '面积 > 图形面积（平方米）'
    const tax = '企业情况 > 税收（万元）'
    const ends = '企业情况 > 终止日期'
    const of = (row: number, 序号: number, 权利人: string) => ({
      ...{ row, 序号, 地块编号: `DX-${序号}`, 权利人 },
    })
    expect(rows).toEqual([
      { ...of(5, 1, '甲公司'), [mu]: 1234.5, [m2]: 2000, [ends]: '2046-06-30', 备注: '=1+1' },
      { ...of(6, 2, '甲公司'), [mu]: 3, [m2]: 2000, [tax]: 5, [ends]: '2024.3' },
      { ...of(7, 3, '乙公司'), [mu]: 4, [tax]: 3.50504e18, 备注: '两端有空格' },
      { ...of(9, 4, '丙公司'), [mu]: 5.5, [m2]: 3666.67, [tax]: -1, 备注: '富文本' },
    ])
    expect(read.issues.map(({ code, row }) => `${row} ${code}`)).toEqual([
      '5 CELL_FORMULA',
      '6 CELL_FILLED_DOWN',
      '7 CELL_ERROR',
      '7 NUMBER_TOO_LONG',
      '8 ROW_TOTAL_SKIPPED',
      '10 ROW_TOTAL_SKIPPED',
      '11 ROW_FOOTER_SKIPPED',
    ])
  })

  it('in the old format, which is refused with what to do', async () => {
    const file = `${name}.xls`
    expect(codesOf(await readBack({ [file]: readFileSync(join(ledgers, file)) }))).toEqual([
      'FORMAT_OLD_EXCEL',
    ])
  })
})
