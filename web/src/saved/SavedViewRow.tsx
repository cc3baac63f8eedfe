import { Check, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import type { SavedView } from './savedView.ts'
import { savedWords } from './savedWords.ts'
import { useOpenSavedView } from './useOpenSavedView.ts'

interface Props {
  readonly view: SavedView
  readonly onOpened: () => void
  /** False where another view is called so. */
  readonly onRename: (name: string) => boolean
  readonly onRemove: () => void
}

/** One kept view: its name opens it, beside it renaming and deleting. */
export function SavedViewRow({ view, onOpened, onRename, onRemove }: Props) {
  const words = useWords(savedWords)
  const openView = useOpenSavedView()
  const [name, setName] = useState<string | null>(null)
  const [taken, setTaken] = useState(false)
  const problem = useId()
  const type = (next: string | null) => {
    setName(next)
    setTaken(false)
  }
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (name !== null && !onRename(name)) return setTaken(true)
    type(null)
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
            aria-invalid={taken || undefined}
            aria-describedby={taken ? problem : undefined}
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the button that it replaces
            autoFocus
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (!pressed(event, keys.close)) return
              event.stopPropagation()
              type(null)
            }}
          />
          <button type="submit" className="button quiet icon" aria-label={words.save}>
            <Check aria-hidden="true" />
          </button>
        </form>
        {taken && (
          <p id={problem} className="form-wrong" role="alert">
            {words.taken}
          </p>
        )}
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
        onClick={() => type(view.name)}
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
