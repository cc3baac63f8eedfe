import type { Position } from 'geojson'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Rings } from './shapeParts.ts'
import type { DrawnPlot } from './shapeQuery.ts'
import { firstStep, type Steps } from './steps.ts'

/** What is being drawn for the register: a plot's outline, a cut through it, or a new plot. */
export interface ShapeTask {
  readonly kind: 'outline' | 'split' | 'create'
  /** The plot; empty for a new one. */
  readonly code: string
}

/** What was done for the task so far. */
export interface Drawing {
  /** The plot as it was when its drawing began; null until it is read, and for a new one. */
  readonly plot: DrawnPlot | null
  /** Null until there is a boundary whose corners can move. */
  readonly outline: Steps<readonly Rings[]> | null
  /** Points of the line across a plot. */
  readonly cut: Steps<readonly Position[]>
}

const nothingDrawn: Drawing = { plot: null, outline: null, cut: firstStep([]) }

interface ShapeDesk {
  readonly task: ShapeTask | null
  /** It outlives the map, which another page, a narrow window or a lost drawing takes down. */
  readonly drawing: Drawing
  /** Ends a task with all that was drawn for it, or begins one. */
  begin(task: ShapeTask | null): void
  draw(next: (before: Drawing) => Drawing): void
}

const ShapeContext = createContext<ShapeDesk | null>(null)

/** What the sheet of a plot and the map share while a boundary is drawn. */
export function ShapeProvider({ children }: { children: ReactNode }) {
  const [task, setTask] = useState<ShapeTask | null>(null)
  const [drawing, draw] = useState(nothingDrawn)
  const desk = useMemo((): ShapeDesk => {
    const begin = (next: ShapeTask | null) => {
      setTask(next)
      draw(nothingDrawn)
    }
    return { task, drawing, begin, draw }
  }, [task, drawing])
  return <ShapeContext value={desk}>{children}</ShapeContext>
}

export function useShapeDesk(): ShapeDesk {
  const desk = useContext(ShapeContext)
  if (!desk) throw new Error('no shape desk above this component')
  return desk
}
