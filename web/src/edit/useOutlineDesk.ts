import type { Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { holdPointer } from '../map/holdPointer.ts'
import type { OutlineDesk } from './outlineDesk.ts'
import type { Rings } from './shapeParts.ts'
import { useShapeDesk } from './shapeStore.tsx'
import { redone, type Steps, stepped, undone } from './steps.ts'

/** Keeps the rings of a shape under the pointer while it is mounted, and its steps on the desk. */
export function useOutlineDesk(
  map: MapLibreMap,
  steps: Steps<readonly Rings[]>,
  neighbors: readonly (readonly Position[])[],
  /** Lets go of the map, with every step kept, while another tool has it. */
  paused: boolean,
) {
  const desk = useRef<OutlineDesk | null>(null)
  const { draw } = useShapeDesk()
  const [live, setLive] = useState(steps.now)
  const [ring, setRing] = useState(0)
  const [held, setHeld] = useState(false)
  const [state, setState] = useState<'opening' | 'ready' | 'failed'>('opening')
  const rings = useEffectEvent(() => neighbors)
  const first = useEffectEvent(() => steps.now)
  const onStep = useEffectEvent((parts: readonly Rings[]) => {
    setLive(parts)
    draw((before) => ({ ...before, outline: stepped(before.outline ?? steps, parts) }))
  })
  useEffect(() => {
    if (paused) return
    let ended = false
    const release = holdPointer(map, 'edit')
    import('./outlineDesk.ts')
      .then(({ openOutlineDesk }) => {
        if (ended) return
        desk.current = openOutlineDesk(map, first(), {
          rings: () => rings(),
          onChange: setLive,
          onStep: (parts) => onStep(parts),
          onChoose: setRing,
          onHeld: setHeld,
        })
        setState('ready')
      })
      .catch((error) => {
        console.error(error)
        if (!ended) setState('failed')
      })
    return () => {
      ended = true
      release()
      // A map that was taken down has taken the drawing with it.
      if (map.style) desk.current?.stop()
      desk.current = null
    }
  }, [map, paused])
  const go = (next: Steps<readonly Rings[]>) => {
    if (next === steps) return
    draw((before) => ({ ...before, outline: next }))
    setLive(next.now)
    setHeld(false)
    desk.current?.show(next.now)
  }
  return {
    state,
    /** As it stands under the pointer. */
    live,
    /** Whether a corner was held back from crossing its own ring. */
    held,
    ring,
    choose(next: number) {
      setRing(next)
      desk.current?.choose(next)
    },
    /** Takes this shape as one more step. */
    put: (parts: readonly Rings[]) => go(stepped(steps, parts)),
    undo: () => go(undone(steps)),
    redo: () => go(redone(steps)),
  }
}
