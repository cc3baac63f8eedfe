import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { useTyping } from '../filter/useTyping.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { shellWords } from './shellWords.ts'

/** Text filter of the list and the map; `/` or ⌘K / Ctrl K from anywhere puts the cursor here. */
export function SearchField() {
  const words = useWords(shellWords)
  const { view, changeFilter } = useView()
  const input = useRef<HTMLInputElement>(null)
  const commit = (text: string) =>
    changeFilter((filter) => withCondition(filter, 'text', text === '' ? undefined : text), {
      replace: true,
    })
  const { field: typing, clear } = useTyping(view.filter.text ?? '', commit)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k'
      const slash = event.key === '/' && !isTyping(event.target)
      if (!command && !slash) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <search className="search">
      <Search aria-hidden="true" />
      <input
        {...typing}
        ref={input}
        type="search"
        className="field"
        aria-label={words.search}
        aria-keyshortcuts="/ Control+K Meta+K"
        placeholder={words.searchHint}
        enterKeyHint="search"
      />
      {typing.value === '' ? (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.clearSearch}
          onClick={() => {
            clear()
            input.current?.focus()
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
