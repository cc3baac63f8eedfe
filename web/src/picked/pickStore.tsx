import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { FormerPick } from './pickModel.ts'

/** What is said in the bar; with `undo` the former pick can be brought back. */
export interface PickNote {
  readonly text: string
  readonly undo?: FormerPick
}

interface PickDesk {
  /** True while a drag on the map draws a box instead of moving the map. */
  readonly boxing: boolean
  setBoxing(boxing: boolean): void
  /** False where the map cannot be drawn: what stands on it stands in the list then. */
  readonly hasMap: boolean
  setHasMap(hasMap: boolean): void
  readonly note: PickNote | null
  say(note: PickNote | null): void
}

const PickContext = createContext<PickDesk | null>(null)

/** What list and map share about picking that does not belong into the link. */
export function PickProvider({ children }: { children: ReactNode }) {
  const [boxing, setBoxing] = useState(false)
  const [hasMap, setHasMap] = useState(true)
  const [note, say] = useState<PickNote | null>(null)
  const desk = useMemo(
    () => ({ boxing, setBoxing, hasMap, setHasMap, note, say }),
    [boxing, hasMap, note],
  )
  return <PickContext value={desk}>{children}</PickContext>
}

export function usePickDesk(): PickDesk {
  const desk = useContext(PickContext)
  if (!desk) throw new Error('no pick desk above this component')
  return desk
}
