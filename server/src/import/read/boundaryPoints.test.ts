import { describe, expect, it } from 'vitest'
import { readMadeUp } from './madeUpFiles.ts'

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
    const found = await readMadeUp({ 'a.txt': `\uFEFF${head}${text}` })
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
    const found = await readMadeUp({ 'a.txt': `[属性描述]\r\n${stated}\r\n[地块坐标]\r\n${text}` })
    expect(found.codes).toContain(code)
  })
})
