import { Popover } from '@base-ui/react/popover'
import { useRouter } from '@tanstack/react-router'
import { Bookmark } from 'lucide-react'
import { type FormEvent, memo, useRef, useState } from 'react'
import { useSession } from '../session/session.ts'
import type { SearchText } from '../url/searchText.ts'
import { useWords } from '../words/locale.tsx'
import { RecentFilterList } from './RecentFilterList.tsx'
import { SavedViewRow } from './SavedViewRow.tsx'
import { linkOf, type SavedView, type Undoing } from './savedView.ts'
import { savedWords } from './savedWords.ts'
import { UndoToast } from './UndoToast.tsx'
import { useSavedViews } from './useSavedViews.ts'
import './saved.css'

/** What was just done to the list, and how it is taken back. */
interface Done {
  /** The same may be done twice. */
  readonly act: number
  readonly said: string
  readonly undoing: Undoing
}

/** Keeps the current view under a name; opens, renames and deletes kept ones, with a way back. */
export const SavedViewsMenu = memo(ViewsMenu)

function ViewsMenu() {
  const words = useWords(savedWords)
  const { role } = useSession()
  const router = useRouter()
  const saved = useSavedViews()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [done, setDone] = useState<Done | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const say = (said: string, undoing: Undoing) =>
    setDone((last) => ({ act: (last?.act ?? 0) + 1, said, undoing }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') return field.current?.focus()
    const undoing = saved.save(wanted, linkOf(router.latestLocation.search as SearchText, role))
    say((undoing.gone ? words.replaced : words.saved)(wanted), undoing)
    setName('')
  }
  const remove = (gone: SavedView) => {
    say(words.removed(gone.name), saved.remove(gone.id))
    field.current?.focus()
  }
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className="button quiet" data-testid="views">
          <Bookmark aria-hidden="true" />
          {words.views}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner
            className="positioner"
            sideOffset={6}
            align="end"
            collisionPadding={8}
          >
            <Popover.Popup className="popup saved">
              <Popover.Title>{words.title}</Popover.Title>
              <form className="saved-form" onSubmit={save}>
                <input
                  ref={field}
                  className="field"
                  aria-label={words.nameLabel}
                  placeholder={words.nameHint}
                  maxLength={40}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
                <button type="submit" className="button primary">
                  {words.save}
                </button>
              </form>
              <p className="saved-hint">{saved.views.length === 0 ? words.none : words.contents}</p>
              <ul className="saved-list">
                {saved.views.map((kept) => (
                  <SavedViewRow
                    key={kept.id}
                    view={kept}
                    onOpened={() => setOpen(false)}
                    onRename={(next) => saved.rename(kept.id, next)}
                    onRemove={() => remove(kept)}
                  />
                ))}
              </ul>
              <RecentFilterList onOpened={() => setOpen(false)} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {done && (
        <UndoToast
          key={done.act}
          said={done.said}
          onUndo={() => saved.undo(done.undoing)}
          onGone={() => setDone(null)}
        />
      )}
    </>
  )
}
