import { useMemo } from 'react'
import { newId } from '../graphql/newId.ts'
import { keep, kept, useKept } from './kept.ts'
import { readViews, renamed, type SavedView, withView } from './savedView.ts'

const KEPT = 'panhuo.views'

/** The named views of this browser, newest first. */
export function useSavedViews() {
  const text = useKept(KEPT)
  const views = useMemo(() => readViews(text), [text])
  // From what is kept now, not from the last drawing: another window may have written.
  const now = () => readViews(kept(KEPT))
  return {
    views,
    save(name: string, link: string) {
      const id = newId()
      keep(KEPT, withView(now(), { id, name: name.trim(), link }))
    },
    rename: (id: string, name: string) => keep(KEPT, renamed(now(), id, name)),
    remove: (id: string) =>
      keep(
        KEPT,
        now().filter((view) => view.id !== id),
      ),
    /** Puts the list back as it was. */
    restore: (views: readonly SavedView[]) => keep(KEPT, views),
  }
}
