import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What is being drawn for the register: a plot's outline, a cut through it, or a new plot. */
export interface ShapeTask {
  readonly kind: 'outline' | 'split' | 'create'
  /** The plot; empty for a new one. */
  readonly code: string
}

interface ShapeDesk {
  readonly task: ShapeTask | null
  begin(task: ShapeTask | null): void
}

const ShapeContext = createContext<ShapeDesk | null>(null)

/** What the sheet of a plot and the map share while a boundary is drawn. */
export function ShapeProvider({ children }: { children: ReactNode }) {
  const [task, begin] = useState<ShapeTask | null>(null)
  const desk = useMemo(() => ({ task, begin }), [task])
  return <ShapeContext value={desk}>{children}</ShapeContext>
}

export function useShapeDesk(): ShapeDesk {
  const desk = useContext(ShapeContext)
  if (!desk) throw new Error('no shape desk above this component')
  return desk
}
