import type { ReactNode } from 'react'
import { useHoverStore, useIsHovered } from '../hover/hover.tsx'

interface Props {
  /** Place in the whole list, from 0. */
  readonly index: number
  readonly code: string
  readonly selected: boolean
  /** True for the one row that Tab reaches. */
  readonly reachable: boolean
  readonly onOpen: (code: string) => void
  readonly children: ReactNode
}

/** One row, lit up while its plot is hovered on the map, and lighting up its plot in turn. */
export function TableRow({ index, code, selected, reachable, onOpen, children }: Props) {
  const hover = useHoverStore()
  const hovered = useIsHovered(code)
  return (
    <tr
      data-index={index}
      data-code={code}
      data-hovered={hovered || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onOpen(code)}
      onPointerEnter={() => hover.set({ layer: 'parcels', code })}
      onFocus={() => hover.set({ layer: 'parcels', code })}
      onBlur={() => hover.set(null)}
    >
      {children}
    </tr>
  )
}

/** Stands for the rows above or below that are not drawn; height in pixels. */
export function SpacerRow({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus, and none should be read out
  return <tr className="spacer" aria-hidden="true" style={{ height }} />
}
