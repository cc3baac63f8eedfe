import { Check, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import type { SavedView } from './savedView.ts'
import { savedWords } from './savedWords.ts'
import { useOpenSavedView } from './useOpenSavedView.ts'

interface Props {
  readonly view: SavedView
  readonly onOpened: () => void
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

/** One kept view: its name opens it, beside it renaming and deleting. */
export function SavedViewRow({ view, onOpened, onRename, onRemove }: Props) {
  const words = useWords(savedWords)
  const openView = useOpenSavedView()
  const [name, setName] = useState<string | null>(null)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (name !== null) onRename(name)
    setName(null)
  }
  if (name !== null) {
    return (
      <li>
        <form className="saved-row" onSubmit={rename}>
          <input
            className="field"
            aria-label={words.newName(view.name)}
            maxLength={40}
            value={name}
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the button that it replaces
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (!pressed(event, keys.close)) return
              event.stopPropagation()
              setName(null)
            }}
          />
          <button type="submit" className="button quiet icon" aria-label={words.save}>
            <Check aria-hidden="true" />
          </button>
        </form>
      </li>
    )
  }
  return (
    <li className="saved-row">
      <button
        type="button"
        className="saved-open"
        title={words.open(view.name)}
        onClick={() => {
          openView(view)
          onOpened()
        }}
      >
        {view.name}
      </button>
      <button
        type="button"
        className="button quiet icon"
        aria-label={words.rename(view.name)}
        title={words.rename(view.name)}
        onClick={() => setName(view.name)}
      >
        <Pencil aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button quiet icon"
        aria-label={words.remove(view.name)}
        title={words.remove(view.name)}
        onClick={onRemove}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </li>
  )
}
