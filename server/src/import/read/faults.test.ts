import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import yazl from 'yazl'
import { readFiles } from './readFiles.ts'
import { type ReadEvent, type ReadLimits, type ReadRow, readLimits } from './reading.ts'
import { readUpload } from './readUpload.ts'
import { Sink } from './sink.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panhuo-faults-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Files = Record<string, Uint8Array | string>
let written = 0

function uploaded(files: Files) {
  return Object.entries(files).map(([name, content]) => {
    const bytes = Buffer.from(content as Uint8Array)
    written += 1
    const path = join(folder, String(written))
    writeFileSync(path, bytes)
    return { name, path, bytes: bytes.length }
  })
}

/** Reads in this process, where a fault of ours would throw, and says what was told and read. */
async function read(files: Files, limits: Partial<ReadLimits> = {}) {
  const events: ReadEvent[] = []
  const sink = new Sink({ ...readLimits, ...limits }, async (event) => {
    events.push(event)
  })
  const scratch = mkdtempSync(join(folder, 'scratch-'))
  await readFiles(uploaded(files), scratch, {}, sink)
  return gathered(events)
}

function gathered(events: readonly ReadEvent[]) {
  const rows: ReadRow[] = []
  const codes = new Set<string>()
  for (const event of events) {
    if (event.kind === 'ROWS') rows.push(...event.rows)
    if (event.kind === 'ISSUES') for (const { code } of event.issues) codes.add(code)
  }
  return { rows, codes: [...codes] }
}

async function zipped(files: Files, compress = true): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { compress })
  }
  zip.end()
  return await buffer(zip.outputStream)
}

/** The same bytes with one text put for another of the same length, as a hostile tool would. */
function forged(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

const squareText = '[[[118.6,24.9],[118.61,24.9],[118.61,24.91],[118.6,24.9]]]'
const feature = (geometry: string, properties = '{"编号":"A"}') =>
  `{"type":"Feature","properties":${properties},"geometry":${geometry}}`
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`
const polygon = (coordinates: string) => `{"type":"Polygon","coordinates":${coordinates}}`
const ring = (points: number) => {
  const text = Array.from({ length: points }, (_, index) => {
    const turn = (index / points) * 2 * Math.PI
    return `[${118.6 + Math.cos(turn) / 100},${24.9 + Math.sin(turn) / 100}]`
  })
  return polygon(`[[${[...text, text[0]].join(',')}]]`)
}

describe('an archive that would harm is not unpacked', () => {
  it('for it would grow beyond measure', async () => {
    const bomb = await zipped({ 'a.txt': Buffer.alloc(30_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect((await read({ 'a.zip': bomb })).codes).toEqual(['ARCHIVE_BOMB'])
  })

  it('for it states less than it holds', async () => {
    const bytes = await zipped({ 'a.csv': Buffer.alloc(50_000, 'a,b\n') })
    const stated = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24
    bytes.writeUInt32LE(10, stated)
    expect((await read({ 'a.zip': bytes })).codes).toEqual(['FILE_DAMAGED'])
  })

  it.each(['../../x.csv', '/etc/xx.csv', 'C:\\\\xx.csv'])(
    'for a path out of it: %s',
    async (path) => {
      const name = 'ABCDEFGHIJK'.slice(0, path.length)
      const bytes = forged(await zipped({ [name]: 'a,b\n1,2' }), name, path)
      expect((await read({ 'a.zip': bytes })).codes).toEqual(['ARCHIVE_PATH'])
    },
  )

  it('for it holds another archive', async () => {
    const inner = await zipped({ 'a.csv': 'a,b\n1,2' })
    expect((await read({ 'a.zip': await zipped({ 'b.zip': inner }) })).codes).toEqual([
      'ARCHIVE_NESTED',
    ])
  })

  it('for it holds too many files, or is locked', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.csv`, 'a,b']))
    expect((await read({ 'a.zip': await zipped(files) }, { archiveFiles: 20 })).codes).toEqual([
      'ARCHIVE_TOO_MANY',
    ])
    const locked = await zipped({ 'a.csv': 'a,b\n1,2' })
    for (const mark of ['PK\x01\x02', 'PK\x03\x04']) {
      const at = locked.indexOf(Buffer.from(mark, 'latin1')) + (mark.endsWith('\x02') ? 8 : 6)
      locked.writeUInt16LE(locked.readUInt16LE(at) | 1, at)
    }
    expect((await read({ 'a.zip': locked })).codes).toEqual(['ARCHIVE_LOCKED'])
  })
})

describe('a file that is not what it should be is named in a sentence', () => {
  it.each<[string, Files, string[]]>([
    ['empty', { 'a.shp': '' }, ['FILE_EMPTY']],
    ['a picture', { 'a.png': '\x89PNG\r\n\x1a\n0000' }, ['FORMAT_UNKNOWN']],
    ['an old workbook', { 'a.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, ['FORMAT_OLD_EXCEL']],
    ['a packed file', { 'a.rar': 'Rar!\x1a\x07\x00' }, ['ARCHIVE_NESTED']],
    ['a table without shapes', { 'a.dbf': '\x03\x7e' }, ['PART_MISSING']],
    [
      'half a GeoJSON',
      { 'a.json': '{"type":"FeatureCollection","features":[{"ty' },
      ['FILE_DAMAGED'],
    ],
    ['half a workbook', { 'a.xlsx': 'PK\x03\x04 and nothing else' }, ['FILE_DAMAGED']],
    [
      'a database of something else',
      { 'a.gpkg': 'SQLite format 3\0 and nothing' },
      ['FILE_DAMAGED'],
    ],
  ])('%s', async (_, files, codes) => {
    expect((await read(files)).codes).toEqual(expect.arrayContaining(codes))
  })

  it('and is read all the same where only its name is wrong', async () => {
    const found = await read({ 'a.shp': collection(feature(polygon(squareText))) })
    expect(found.codes).toEqual(['EXTENSION_WRONG'])
    expect(found.rows).toHaveLength(1)
  })

  it('while the others are read', async () => {
    const found = await read({ 'bad.json': '{"features":[{', 'good.csv': '编号,名称\nA,甲\n' })
    expect(found.rows).toHaveLength(1)
  })
})

describe('markup and names that would reach further are refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'

  it('entities in KML', async () => {
    const kml = `<?xml version="1.0"?>${bomb}<kml><Placemark><name>&b;</name></Placemark></kml>`
    expect((await read({ 'a.kml': kml })).codes).toEqual(['XML_ENTITIES'])
  })

  it('entities in a workbook', async () => {
    const book = await zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<?xml version="1.0"?>${bomb}<workbook/>`,
    })
    expect((await read({ 'a.xlsx': book })).codes).toEqual(['XML_ENTITIES'])
  })

  it.each([
    [
      'a.json',
      collection(
        feature(polygon(squareText), '{"__proto__":{"admin":true},"constructor":1,"编号":"A"}'),
      ),
    ],
    ['a.csv', '编号,__proto__,constructor\nA,x,y\n'],
  ])('columns named like prototypes in %s', async (name, text) => {
    const found = await read({ [name]: text })
    expect(found.codes).toContain('COLUMN_REFUSED')
    expect(found.rows.map(({ values }) => ({ ...values }))).toEqual([{ 编号: 'A' }])
    expect(Object.getPrototypeOf(found.rows[0]?.values)).toBeNull()
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('a shape that cannot be kept leaves its row, and says why', () => {
  it.each([
    ['null', 'null', 'GEOMETRY_NULL'],
    ['a point', '{"type":"Point","coordinates":[118,24]}', 'GEOMETRY_NOT_AREA'],
    ['a curve', '{"type":"CurvePolygon","coordinates":[]}', 'GEOMETRY_NOT_AREA'],
    ['no numbers', polygon('[[["a","b"],["c","d"],["e","f"],["a","b"]]]'), 'GEOMETRY_NOT_FINITE'],
    ['two points', polygon('[[[1,2],[3,4],[1,2]]]'), 'RING_TOO_SHORT'],
    ['no ring', polygon('[]'), 'GEOMETRY_NULL'],
    ['too many points', ring(120_000), 'VERTICES_TOO_MANY'],
  ])('%s', async (_, geometry, code) => {
    const { rows, codes } = await read({ 'a.geojson': collection(feature(geometry)) })
    expect(codes).toContain(code)
    expect(rows).toMatchObject([{ geometry: null, values: { 编号: 'A' } }])
  })

  it('but 50,000 points are only many', async () => {
    const { rows, codes } = await read({ 'a.geojson': collection(feature(ring(50_000))) })
    expect(codes).toEqual([])
    expect(rows[0]?.geometry?.coordinates[0]).toHaveLength(50_001)
  })

  it('and an open ring is led back', async () => {
    const open = polygon('[[[118.6,24.9],[118.61,24.9],[118.61,24.91]]]')
    const { rows, codes } = await read({ 'a.geojson': collection(feature(open)) })
    expect(codes).toEqual(['RING_OPEN'])
    expect(rows[0]?.geometry?.coordinates).toEqual(JSON.parse(squareText))
  })
})

describe('boundary points in every variant', () => {
  const head = '[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=40\r\n[地块坐标]\r\n'
  const points = ['2761300,40363600', '2761300,40363760', '2761200,40363760', '2761200,40363600']
  const plot = (count: number, lines: string[], tail = ',@') =>
    `${count},1.6公顷,DX-1,地块,面,,工业用地,${tail}\r\n${lines.join('\r\n')}\r\n`
  const outline = { type: 'Polygon' }

  it.each<[string, string, string[]]>([
    [
      'closed and counted',
      plot(
        5,
        [...points, points[0] ?? ''].map((p, i) => `J${(i % 4) + 1},1,${p}`),
      ),
      [],
    ],
    [
      'closed, the closing not counted',
      plot(
        4,
        [...points, points[0] ?? ''].map((p, i) => `J${(i % 4) + 1},1,${p}`),
      ),
      [],
    ],
    [
      'open, without J, with blanks',
      plot(
        4,
        points.map((p, i) => ` ${i + 1} , 1 , ${p.replace(',', ' , ')} `),
      ),
      ['RING_OPEN'],
    ],
    [
      'with thirteen fields',
      plot(
        4,
        points.map((p, i) => `J${i + 1},1,${p}`),
        '0601,图斑,地类,等别,备注,@',
      ),
      ['RING_OPEN'],
    ],
    [
      'miscounted',
      plot(
        9,
        points.map((p, i) => `J${i + 1},1,${p}`),
      ),
      ['RING_OPEN', 'POINT_COUNT_DIFFERS'],
    ],
    [
      'with the axes swapped',
      plot(
        4,
        points.map((p, i) => `J${i + 1},1,${p.split(',').reverse().join(',')}`),
      ),
      ['RING_OPEN', 'AXES_SWAPPED'],
    ],
    [
      'with a line of something else',
      `${plot(
        4,
        points.map((p, i) => `J${i + 1},1,${p}`),
      )}等等\r\n`,
      ['LINE_UNREADABLE', 'RING_OPEN'],
    ],
  ])('%s', async (_, text, codes) => {
    const found = await read({ 'a.txt': `\uFEFF${head}${text}` })
    expect(found.codes.toSorted()).toEqual(codes.toSorted())
    expect(found.rows).toMatchObject([
      { line: 6, values: { 地块编号: 'DX-1', '地块面积（公顷）': 1.6 }, geometry: outline },
    ])
    expect(found.rows[0]?.geometry?.coordinates[0]).toHaveLength(5)
  })

  it.each([
    ['坐标系=1980西安坐标系', 'CRS_REFUSED'],
    ['坐标系=北京54', 'CRS_REFUSED'],
    ['坐标系=城市独立坐标系', 'CRS_UNKNOWN'],
    ['', 'CRS_MISSING'],
    ['坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=39', 'ZONE_PREFIX_DIFFERS'],
  ])('tell of the system: %s', async (stated, code) => {
    const text = plot(
      4,
      points.map((p, i) => `J${i + 1},1,${p}`),
    )
    const found = await read({ 'a.txt': `[属性描述]\r\n${stated}\r\n[地块坐标]\r\n${text}` })
    expect(found.codes).toContain(code)
  })
})

describe('a reading process that goes astray is ended', () => {
  const upload = async (files: Files, limits: Partial<ReadLimits>, signal?: AbortSignal) => {
    const events: ReadEvent[] = []
    const scratch = join(folder, 'astray')
    const options = { scratch, limits, ...(signal ? { signal } : {}) }
    for await (const event of readUpload(uploaded(files), options)) events.push(event)
    return { ...gathered(events), last: events.at(-1) }
  }

  it('by the memory that it holds', async () => {
    const large = `{"type":"Feature","properties":{},"geometry":null,"a":[${'[1],'.repeat(4_000_000)}1]}`
    const found = await upload({ 'a.json': large }, { memoryMb: 160 })
    expect(found.codes).toEqual(['READING_TOO_MUCH_MEMORY'])
    expect(found.last).toMatchObject({ kind: 'END', rows: 0 })
  })

  it('by the clock', async () => {
    const found = await upload({ 'a.csv': 'a,b\n1,2' }, { minutes: 0.0001 })
    expect(found.codes).toEqual(['READING_TOO_LONG'])
  })

  it('by whoever asked for it', async () => {
    const signal = AbortSignal.timeout(5)
    await expect(upload({ 'a.csv': 'a,b\n1,2' }, {}, signal)).rejects.toThrow(/timeout/)
  })

  it('before it begins where the upload is too large', async () => {
    const found = await upload({ 'a.csv': 'a,b\n1,2' }, { uploadMb: 0.000001 })
    expect(found.codes).toEqual(['FILE_TOO_LARGE'])
  })

  it('and otherwise hands everything over', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `A${index},甲`)
    const found = await upload({ 'a.csv': `编号,名称\n${lines.join('\n')}` }, {})
    expect(found.rows).toHaveLength(3000)
    expect(found.rows[0]).toMatchObject({ row: 2, values: { 编号: 'A0', 名称: '甲' } })
  })
})
