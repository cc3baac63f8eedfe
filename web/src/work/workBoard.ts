import type { CodeList } from '@panhuo/shared/words/codeList'
import type { BoardPlot, WorkItem } from './workQuery.ts'

export interface WorkColumn {
  /** A code of the list; null for plots without one, 'PROJECT' for lines that are about no plot. */
  readonly value: string | null
  readonly items: readonly WorkItem[]
  readonly plots: readonly string[]
  readonly areaMu: number
}

/** Lines that are about projects and no plot. */
export const PROJECTS = 'PROJECT'

/**
 * The day's lines by stage or way of their plots, in the order of the code list; then plots without
 * one, then projects. Empty columns are left out, each plot counts once in its column.
 */
export function workBoard(
  items: readonly WorkItem[],
  plots: readonly BoardPlot[],
  by: 'stage' | 'method',
  list: CodeList,
): WorkColumn[] {
  const known = new Map(plots.map((plot) => [plot.code, plot]))
  const columnOf = ({ target }: WorkItem) =>
    target.parcelCode === null ? PROJECTS : (known.get(target.parcelCode)?.[by] ?? null)
  const order = [...list.codes.map(({ value }) => value), null, PROJECTS]
  return order.flatMap((value) => {
    const own = items.filter((item) => columnOf(item) === value)
    if (own.length === 0) return []
    const codes = [...new Set(own.flatMap(({ target }) => target.parcelCode ?? []))].sort()
    const areaMu = codes.reduce((sum, code) => sum + (known.get(code)?.areaMu ?? 0), 0)
    return [{ value, items: own, plots: codes, areaMu }]
  })
}
