import { useMemo } from 'react'
import { newId } from '../graphql/newId.ts'
import { keep, kept, useKept } from './kept.ts'
import { goneOf, isTaken, readViews, renamed, type Undoing, undone, withView } from './savedView.ts'

const KEPT = 'panhuo.views'

/** The named views of this browser, newest first. */
export function useSavedViews() {
  const text = useKept(KEPT)
  const views = useMemo(() => readViews(text), [text])
  // From what is kept now, not from the last drawing: another window may have written.
  const now = () => readViews(kept(KEPT))
  return {
    views,
    /** What it gives back brings back the view that gave way, if one did. */
    save(name: string, link: string): Undoing {
      const before = now()
      const view = { id: newId(), name: name.trim(), link }
      keep(KEPT, withView(before, view))
      return { put: view.id, ...goneOf(before, (other) => other.name === view.name) }
    },
    /** False where another view is called so. */
    rename(id: string, name: string): boolean {
      const before = now()
      keep(KEPT, renamed(before, id, name))
      return !isTaken(before, id, name)
    },
    remove(id: string): Undoing {
      const before = now()
      keep(
        KEPT,
        before.filter((view) => view.id !== id),
      )
      return goneOf(before, (view) => view.id === id)
    },
    undo: (undoing: Undoing) => keep(KEPT, undone(now(), undoing)),
  }
}
