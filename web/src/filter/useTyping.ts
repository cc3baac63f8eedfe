import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'

/** Waits this long after the last key before a search runs, in milliseconds. */
const PAUSE = 220

/**
 * Text that is typed here and kept in the link. It is committed after a pause or on Enter, and
 * not while pinyin is still being turned into characters.
 */
export function useTyping(kept: string, commit: (text: string) => void) {
  const [text, setText] = useState(kept)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const committed = useRef(kept)
  const newestCommit = useRef(commit)
  newestCommit.current = commit

  useEffect(() => {
    // The link changed by other hands (chip removed, back button): follow it. What was committed
    // here comes back trimmed and must not take the blank away that was just typed.
    if (kept !== committed.current) setText(kept)
    committed.current = kept
  }, [kept])
  useEffect(() => () => clearTimeout(timer.current), [])

  const run = (next: string) => {
    clearTimeout(timer.current)
    const trimmed = next.normalize('NFKC').trim()
    if (trimmed === committed.current) return
    committed.current = trimmed
    newestCommit.current(trimmed)
  }
  const later = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => run(next), PAUSE)
  }
  return {
    /** Goes onto the input. */
    field: {
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const composing = (event.nativeEvent as InputEvent).isComposing
        if (composing) setText(event.target.value)
        else later(event.target.value)
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) =>
        later(event.currentTarget.value),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (pressed(event, keys.commit) && !event.nativeEvent.isComposing)
          run(event.currentTarget.value)
      },
    },
    /** Empties the input at once, also what was typed and not yet committed. */
    clear() {
      setText('')
      run('')
    },
  }
}
