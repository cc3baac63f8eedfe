import type { Indicator } from './indicatorQuery.ts'

/** One year of one kind: 2022 results, 2023 targets. */
export interface Column {
  readonly key: string
  readonly year: number
  readonly kind: Indicator['kind']
  readonly estimated: boolean
}

export interface Row {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  /** By key of the column; absent where no source gives the figure for that year. */
  readonly figures: Readonly<Record<string, Indicator>>
  readonly matched: boolean
}

export interface Comparison {
  readonly place: { readonly code: string; readonly name: string }
  readonly columns: readonly Column[]
  /** Matched rows first, then the others in the order of the register. */
  readonly rows: readonly Row[]
}

/**
 * Names that read alike and are not the same figure. They are never put in one row; the page says
 * so, because a reader would wonder.
 */
export const keptApart: readonly (readonly [string, string])[] = [
  ['外贸出口增长', '出口商品总值增长'],
  ['可新增学位', '新增学位'],
  ['教育项目', '教育等项目'],
  ['策划生成项目(城乡建设)', '“城市更新、新区拓展、聚城畅通”项目'],
]

/**
 * Results beside targets, place by place. Two figures share a row only where name, measure, unit
 * and place are the same, word for word; places with a single column have nothing to compare.
 */
export function sideBySide(indicators: readonly Indicator[]): readonly Comparison[] {
  const places = new Map<string, { code: string; name: string }>()
  for (const { place } of indicators) if (place) places.set(place.code, place)
  return [...places.values()]
    .map((place) => comparisonOf(place, indicators))
    .filter(({ columns }) => columns.length > 1)
}

function comparisonOf(place: Comparison['place'], all: readonly Indicator[]): Comparison {
  const own = all.filter(
    (indicator) => indicator.place?.code === place.code && indicator.kind !== 'STOCK',
  )
  const columns = new Map<string, Column>()
  const rows = new Map<string, { first: Indicator; figures: Record<string, Indicator> }>()
  for (const indicator of own) {
    const { year, kind, estimated } = indicator
    const column = `${year} ${kind}`
    columns.set(column, { key: column, year, kind, estimated })
    const key = sameness(indicator)
    const row = rows.get(key) ?? { first: indicator, figures: {} }
    row.figures[column] = indicator
    rows.set(key, row)
  }
  const drawn = [...rows].map(([key, { first, figures }]) => ({
    key,
    name: first.name,
    nameEn: first.nameEn,
    figures,
    matched: Object.keys(figures).length > 1,
  }))
  return {
    place,
    columns: [...columns.values()].sort((a, b) => a.year - b.year || a.kind.localeCompare(b.kind)),
    rows: [...drawn.filter((row) => row.matched), ...drawn.filter((row) => !row.matched)],
  }
}

/** Equal for figures that are the same one of different years or kinds. */
function sameness({ name, measure, unit }: Indicator): string {
  return [name.normalize('NFKC').replaceAll(/\s/g, ''), measure, unit ?? ''].join(' ')
}

/** Last column less first, where both are plain numbers; null otherwise. */
export function change(row: Row, columns: readonly Column[]): number | null {
  const first = row.figures[columns[0]?.key ?? '']
  const last = row.figures[columns.at(-1)?.key ?? '']
  if (first?.value == null || last?.value == null) return null
  if (first.bound !== 'EXACT' || last.bound !== 'EXACT') return null
  return Number((last.value - first.value).toFixed(6))
}
