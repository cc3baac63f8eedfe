import { Search, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { isTyping } from '../keys/typing.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { searchWords } from './searchWords.ts'
import './searchOpener.css'

const load = () => import('./Palette.tsx')
const Palette = lazy(async () => ({ default: (await load()).Palette }))
/** Once the page stands, milliseconds: who types at once after the key must not lose letters. */
const SOON = 1500

/** Shows the text filter in force; opens the palette by click, `/`, ⌘K or Ctrl K. */
export function SearchOpener() {
  const words = useWords(searchWords)
  const { view, changeFilter } = useView()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const { text } = view.filter
  const before = useRef<HTMLElement | null>(null)
  const early = useRef<HTMLInputElement>(null)
  const show = (next: boolean) => {
    if (next) before.current = document.activeElement as HTMLElement | null
    setWanted(true)
    setOpen(next)
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      // Where it did not arrive, it is asked for again when it is wanted.
      load().catch(() => {})
    }, SOON)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = strokeOf(event, keys.search)
      // The slash is a letter to whoever is typing.
      const slash = at === 0
      if (event.defaultPrevented || at < 0 || (slash && isTyping(event.target))) return
      event.preventDefault()
      if (!document.querySelector('.palette')) {
        before.current = document.activeElement as HTMLElement | null
        early.current?.focus()
      }
      setWanted(true)
      setOpen((now) => !now || slash)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <search className="search-opener-place">
      <button
        type="button"
        className="search-opener"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        data-filled={text ? true : undefined}
        onClick={() => show(true)}
      >
        <Search aria-hidden="true" />
        <span className="unseen">{words.open}</span>
        <span className="search-opener-text">{text ?? words.hint}</span>
        {!text && <span className="search-key">{words.shortcut}</span>}
      </button>
      {text && (
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.clearText}
          title={words.clearText}
          onClick={() => changeFilter((filter) => withCondition(filter, 'text', undefined))}
        >
          <X aria-hidden="true" />
        </button>
      )}
      {/* Takes what is typed after the key and before the palette stands. */}
      <input ref={early} className="unseen" tabIndex={-1} aria-label={words.fieldHint} />
      {wanted && (
        <Suspense fallback={null}>
          <Palette open={open} onOpen={show} before={before} early={early} />
        </Suspense>
      )}
    </search>
  )
}
