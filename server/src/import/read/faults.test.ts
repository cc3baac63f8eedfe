import { describe, expect, it } from 'vitest'
import { type MadeUp, readMadeUp, zipped } from './madeUpFiles.ts'

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
    expect((await readMadeUp({ 'a.zip': bomb })).codes).toEqual(['ARCHIVE_BOMB'])
  })

  it('for it states less than it holds', async () => {
    const bytes = await zipped({ 'a.csv': Buffer.alloc(50_000, 'a,b\n') })
    const stated = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24
    bytes.writeUInt32LE(10, stated)
    expect((await readMadeUp({ 'a.zip': bytes })).codes).toEqual(['FILE_DAMAGED'])
  })

  it.each(['../../x.csv', '/etc/xx.csv', 'C:\\\\xx.csv'])(
    'for a path out of it: %s',
    async (path) => {
      const name = 'ABCDEFGHIJK'.slice(0, path.length)
      const bytes = forged(await zipped({ [name]: 'a,b\n1,2' }), name, path)
      expect((await readMadeUp({ 'a.zip': bytes })).codes).toEqual(['ARCHIVE_PATH'])
    },
  )

  it('for it holds another archive', async () => {
    const inner = await zipped({ 'a.csv': 'a,b\n1,2' })
    expect((await readMadeUp({ 'a.zip': await zipped({ 'b.zip': inner }) })).codes).toEqual([
      'ARCHIVE_NESTED',
    ])
  })

  it('for it holds too many files, or is locked', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.csv`, 'a,b']))
    expect(
      (await readMadeUp({ 'a.zip': await zipped(files) }, { archiveFiles: 20 })).codes,
    ).toEqual(['ARCHIVE_TOO_MANY'])
    const locked = await zipped({ 'a.csv': 'a,b\n1,2' })
    for (const mark of ['PK\x01\x02', 'PK\x03\x04']) {
      const at = locked.indexOf(Buffer.from(mark, 'latin1')) + (mark.endsWith('\x02') ? 8 : 6)
      locked.writeUInt16LE(locked.readUInt16LE(at) | 1, at)
    }
    expect((await readMadeUp({ 'a.zip': locked })).codes).toEqual(['ARCHIVE_LOCKED'])
  })
})

describe('a file that is not what it should be is named in a sentence', () => {
  it.each<[string, MadeUp, string[]]>([
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
    expect((await readMadeUp(files)).codes).toEqual(expect.arrayContaining(codes))
  })

  it('and is read all the same where only its name is wrong', async () => {
    const found = await readMadeUp({ 'a.shp': collection(feature(polygon(squareText))) })
    expect(found.codes).toEqual(['EXTENSION_WRONG'])
    expect(found.rows).toHaveLength(1)
  })

  it('while the others are read', async () => {
    const found = await readMadeUp({
      'bad.json': '{"features":[{',
      'good.csv': '编号,名称\nA,甲\n',
    })
    expect(found.rows).toHaveLength(1)
  })
})

describe('markup and names that would reach further are refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'

  it('entities in KML', async () => {
    const kml = `<?xml version="1.0"?>${bomb}<kml><Placemark><name>&b;</name></Placemark></kml>`
    expect((await readMadeUp({ 'a.kml': kml })).codes).toEqual(['XML_ENTITIES'])
  })

  it('entities in a workbook', async () => {
    const book = await zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<?xml version="1.0"?>${bomb}<workbook/>`,
    })
    expect((await readMadeUp({ 'a.xlsx': book })).codes).toEqual(['XML_ENTITIES'])
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
    const found = await readMadeUp({ [name]: text })
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
    const { rows, codes } = await readMadeUp({ 'a.geojson': collection(feature(geometry)) })
    expect(codes).toContain(code)
    expect(rows).toMatchObject([{ geometry: null, values: { 编号: 'A' } }])
  })

  it('but 50,000 points are only many', async () => {
    const { rows, codes } = await readMadeUp({ 'a.geojson': collection(feature(ring(50_000))) })
    expect(codes).toEqual([])
    expect(rows[0]?.geometry?.coordinates[0]).toHaveLength(50_001)
  })

  it('and an open ring is led back', async () => {
    const open = polygon('[[[118.6,24.9],[118.61,24.9],[118.61,24.91]]]')
    const { rows, codes } = await readMadeUp({ 'a.geojson': collection(feature(open)) })
    expect(codes).toEqual(['RING_OPEN'])
    expect(rows[0]?.geometry?.coordinates).toEqual(JSON.parse(squareText))
  })
})
