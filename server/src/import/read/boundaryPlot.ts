import type { Position } from 'geojson'
import type { CellValue } from './reading.ts'
import type { Ring } from './rings.ts'

/** The fields of a plot's line, in order; the first, the number of points, is checked and not kept. */
export const titles = [
  '地块面积（公顷）',
  '地块编号',
  '地块名称',
  '记录图形属性',
  '图幅号',
  '地块用途',
  '地类编码',
  '图斑类型',
  '地类',
  '等别',
  '备注',
] as const
const aboveOrBelow = /^(?:地上|地下|地表)$/

export interface BoundaryPlot {
  readonly row: number
  readonly line: number
  /** How many points the line says there are. */
  readonly stated: number | null
  readonly fields: readonly string[]
  /** 面, 线 or 点. */
  readonly kind: string
  points: number
  add(name: string, ring: string, position: Position): void
  rings(): Ring[]
}

/** A plot whose points are still to come. */
export function openPlot(text: string, row: number, line: number): BoundaryPlot {
  const fields = text
    .replace(/@\s*,?$/, '')
    .split(',')
    .map((field) => field.trim())
  if (fields.at(-1) === '') fields.pop()
  const [count = '', ...rest] = fields
  const rings: { number: string; points: Ring; closed: boolean }[] = []
  return {
    row,
    line,
    stated: /^\d+$/.test(count) ? Number(count) : null,
    fields: rest,
    kind: rest[3] ?? '',
    points: 0,
    add(_name, number, position) {
      this.points += 1
      const last = rings.at(-1)
      const [x, y] = position
      const first = last?.points[0]
      // A ring ends where its number changes and where it has come back to its start.
      if (!last || last.number !== number || last.closed) {
        rings.push({ number, points: [position], closed: false })
        return
      }
      last.points.push(position)
      last.closed = last.points.length > 3 && first?.[0] === x && first?.[1] === y
    },
    rings: () => rings.map(({ points }) => points),
  }
}

/** The fields by title: the area as a number, the eighth field by what it holds. */
export function plotValues({ fields }: BoundaryPlot): [string, CellValue][] {
  return fields.slice(0, titles.length).map((field, index) => {
    const title = titles[index] ?? ''
    if (index === 0) {
      const hectares = Number(field.replace(/公顷|ha/i, ''))
      return [title, field === '' || Number.isNaN(hectares) ? null : hectares]
    }
    if (index === 6 && aboveOrBelow.test(field)) return ['地上地下', field]
    return [title, field === '' ? null : field]
  })
}
