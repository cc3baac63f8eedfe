import { useEffect, useEffectEvent } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'

interface Listener {
  readonly onCancel: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Enter with the focus on the map. */
  readonly onEnter?: () => void
}

/** Keys of a drawing for the register, until it ends; dialogs over it keep theirs. */
export function useShapeKeys(listener: Listener): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const { target } = event
    const isIn = (places: string) => target instanceof Element && target.closest(places) !== null
    if (isIn('[role="dialog"], [role="menu"]')) return
    const onMap = isIn('.maplibregl-canvas')
    if (pressed(event, keys.close)) listener.onCancel()
    else if (isIn('input, textarea, select')) return
    else if (pressed(event, keys.undoStep)) listener.onUndo()
    else if (pressed(event, keys.redoStep)) listener.onRedo()
    else if (onMap && pressed(event, keys.undoPoint)) listener.onUndo()
    else if (onMap && listener.onEnter && pressed(event, keys.addPoint)) listener.onEnter()
    else return
    // Not for the drawer as well.
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const handle = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', handle, { capture: true })
    return () => removeEventListener('keydown', handle, { capture: true })
  }, [])
}
