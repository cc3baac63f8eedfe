import { toMu } from '@panhuo/shared/measure/units'
import { landUses } from '@panhuo/shared/parcel/landCodes'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { MultiPolygon, Position } from 'geojson'
import { WkbReader } from '../tile/wkb.ts'
import type { ExportRow } from './exportRows.ts'

const MU_PER_HECTARE = 15

/** Lines end as this grammar comes from Windows. */
const END = '\r\n'

/** Fields of a plot that the grammar has a place for. */
export const boundaryFields = ['code', 'name', 'areaM2', 'landUse'] as const

/** The head of 勘测定界界址点坐标交换格式: zone 40 of three degrees, about 120°, metres. */
export function boundaryHead(day: string): string {
  return [
    '[属性描述]',
    '格式版本号=1.01版本',
    '数据产生单位=盘活一张图',
    `数据产生日期=${day}`,
    '坐标系=2000国家大地坐标系',
    '几度分带=3',
    '投影类型=高斯克吕格',
    '计量单位=米',
    '带号=40',
    '精度=0.001',
    '转换参数=,,,,,,',
    '[地块坐标]',
    '',
  ].join(END)
}

/** A plot and its boundary points: northing first, rings numbered through, each led back to its start. */
export function boundaryPlot(row: ExportRow): string {
  const shape = new WkbReader(row.shape as Uint8Array).next() as MultiPolygon
  const rings = shape.coordinates.flat()
  const hectares = toMu(Number(row.areaM2)) / MU_PER_HECTARE
  const landUse = typeof row.landUse === 'string' ? row.landUse : ''
  let number = 0
  const points = rings.flatMap((ring, index) => {
    const start = number + 1
    return ring.map((point, at) => {
      const isClosing = at === ring.length - 1
      if (!isClosing) number += 1
      return pointLine(isClosing ? start : number, index + 1, point)
    })
  })
  const fields = [
    String(points.length),
    hectares.toFixed(4),
    plain(String(row.code)),
    plain(String(row.name)),
    '面',
    '',
    plain(codeOf(landUses, landUse)?.zh ?? landUse),
    landUse,
    '@',
  ]
  return [fields.join(','), ...points, ''].join(END)
}

function pointLine(number: number, ring: number, [x = 0, y = 0]: Position): string {
  return `J${number},${ring},${y.toFixed(3)},${x.toFixed(3)}`
}

/** A comma or a line break in a name would be one of the grammar. */
function plain(text: string): string {
  return text.replaceAll(',', '，').replace(/\s+/g, ' ').replaceAll('@', '＠')
}
