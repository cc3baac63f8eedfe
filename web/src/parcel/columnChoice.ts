import type { Role } from '@panhuo/shared/access/access'
import type { ColumnChoice } from './columnChoiceShape.ts'
import { columnsOf, columnWidths, usualColumns } from './parcelColumns.ts'

export const MAX_PINNED = 3

/** The columns that a role has until it chooses others. */
export function usualChoice(role: Role): ColumnChoice {
  const seen = new Set(columnsOf(role).map(({ id }) => id))
  return { order: usualColumns.filter((id) => seen.has(id)), widths: {}, pinned: 1 }
}

/** Reads a kept choice as far as it can be read: columns that are no more are left out. */
export function readChoice(role: Role, text: string | null): ColumnChoice {
  const usual = usualChoice(role)
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null) return usual
    const { order, widths, pinned } = kept as Record<string, unknown>
    const seen = new Set(columnsOf(role).map(({ id }) => id))
    const ids = Array.isArray(order) ? [...new Set(order)].filter((id) => seen.has(id)) : []
    if (ids.length === 0) return usual
    return {
      order: ids,
      widths: Object.fromEntries(
        Object.entries(typeof widths === 'object' && widths ? widths : {}).flatMap(
          ([id, width]): [string, number][] =>
            typeof width === 'number' && Number.isFinite(width) ? [[id, clamped(width)]] : [],
        ),
      ),
      pinned: typeof pinned === 'number' ? Math.min(MAX_PINNED, Math.max(0, pinned)) : usual.pinned,
    }
  } catch {
    return usual
  }
}

/** Moves a column to stand where another one stands. */
export function moved(choice: ColumnChoice, id: string, to: number): ColumnChoice {
  const rest = choice.order.filter((one) => one !== id)
  if (rest.length === choice.order.length) return choice
  const at = Math.min(Math.max(to, 0), rest.length)
  return { ...choice, order: [...rest.slice(0, at), id, ...rest.slice(at)] }
}

/** Shows a column at the end, or takes it away; the last one stays. */
export function shown(choice: ColumnChoice, id: string, on: boolean): ColumnChoice {
  if (on === choice.order.includes(id)) return choice
  if (on) return { ...choice, order: [...choice.order, id] }
  const order = choice.order.filter((one) => one !== id)
  return order.length === 0 ? choice : { ...choice, order }
}

export function resized(choice: ColumnChoice, id: string, width: number): ColumnChoice {
  return { ...choice, widths: { ...choice.widths, [id]: clamped(width) } }
}

function clamped(width: number): number {
  return Math.round(Math.min(Math.max(width, columnWidths.min), columnWidths.max))
}
