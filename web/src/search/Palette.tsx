import { Dialog } from '@base-ui/react/dialog'
import { MAX_TEXT } from '@panhuo/shared/filter/check'
import { LoaderCircle, Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { PaletteList } from './PaletteList.tsx'
import { matching, type PaletteItem, stepped } from './paletteItem.ts'
import { forgetSearches, rememberSearch, useRecentSearches } from './recentSearches.ts'
import { searchWords } from './searchWords.ts'
import { useCommandItems } from './useCommandItems.ts'
import { useFound } from './useFound.ts'
import { useHitItems } from './useHitItems.ts'
import './palette.css'

interface Props {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** What had the focus before; it gets it back. */
  readonly before: RefObject<HTMLElement | null>
  /** Holds what was typed before the palette stood. */
  readonly early: RefObject<HTMLInputElement | null>
}

/** Finds records, pages and actions by typing; arrows choose, Enter opens, Esc gives the focus back. */
export function Palette({ open, onOpen, before, early }: Props) {
  const words = useWords(searchWords)
  const leaves = useRef(false)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        leaves.current = false
        onOpen(next)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-backdrop" />
        <Dialog.Popup
          className="palette"
          data-testid="palette"
          finalFocus={() => (leaves.current ? false : before.current)}
        >
          <Dialog.Title className="unseen">{words.title}</Dialog.Title>
          <PaletteBody
            early={early}
            onClose={(opens) => {
              leaves.current = opens
              onOpen(false)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface BodyProps extends Pick<Props, 'early'> {
  readonly onClose: (opens: boolean) => void
}

function PaletteBody({ early, onClose }: BodyProps) {
  const words = useWords(searchWords)
  const listId = useId()
  const { view, changeFilter } = useView()
  const [typed, setTyped] = useState(early.current?.value || (view.filter.text ?? ''))
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const recent = useRecentSearches()
  const found = useFound(typed)
  const hitItems = useHitItems()
  const commands = useCommandItems()
  const asked = typed.normalize('NFKC').trim()

  // At once and not when the dialog has settled: what is typed meanwhile would be lost.
  useLayoutEffect(() => {
    input.current?.focus()
    if (!early.current?.value) return input.current?.select()
    // It may have grown since; what follows is typed behind it.
    setTyped(early.current.value)
    early.current.value = ''
  }, [early])

  const byText: PaletteItem = {
    id: 'text',
    group: 'TEXT',
    title: words.byText(asked),
    run: () => {
      changeFilter((filter) => withCondition(filter, 'text', asked))
      return undefined
    },
  }
  const again = recent.map(
    (text): PaletteItem => ({
      id: `recent-${text}`,
      group: 'RECENT',
      title: text,
      run: () => {
        setTyped(text)
        setActive(0)
        return true
      },
    }),
  )
  const hits = hitItems(found.hits)
  const items =
    asked === '' ? [...again, ...commands] : [byText, ...hits, ...matching(commands, asked)]
  const at = Math.min(active, items.length - 1)
  // The offer to filter by the text is made for any text; it is nothing that was found.
  const foundCount = items.length - 1

  const choose = (item: PaletteItem | undefined) => {
    if (!item || item.idle) return
    if (item.group !== 'RECENT') rememberSearch(typed)
    if (item.run() !== true) onClose(item.opens === true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const moves = [
      stepped(items.length, at, -1),
      stepped(items.length, at, 1),
      Math.max(0, at - 8),
      Math.min(items.length - 1, at + 8),
    ]
    const next = moves[strokeOf(event, keys.choices)]
    if (next !== undefined) setActive(next)
    else if (pressed(event, keys.commit)) choose(items[at])
    else return
    event.preventDefault()
  }
  const optionId = (index: number) => `${listId}-${index}`
  return (
    <>
      <div className="palette-field">
        {found.busy ? (
          <LoaderCircle aria-hidden="true" className="palette-busy" />
        ) : (
          <Search aria-hidden="true" />
        )}
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          maxLength={MAX_TEXT}
          aria-label={words.fieldHint}
          placeholder={words.hint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        id={listId}
        items={items}
        active={at}
        asked={found.text}
        optionId={optionId}
        onPoint={setActive}
        onChoose={choose}
      />
      {found.error ? (
        <p className="palette-hint" role="alert">
          {words.failed}
          <button type="button" className="button quiet" onClick={found.retry}>
            {words.retry}
          </button>
        </p>
      ) : (
        asked !== '' &&
        !found.busy &&
        hits.length === 0 && (
          <p className="palette-hint">
            <strong>{words.none(asked)}</strong> {words.noneHint}
          </p>
        )
      )}
      <div className="palette-foot">
        <span className="palette-keys">{words.keys}</span>
        {again.length > 0 && asked === '' && (
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetSearches()
              input.current?.focus()
            }}
          >
            {words.forget}
          </button>
        )}
      </div>
      <p className="unseen" role="status">
        {asked === '' || found.busy ? '' : words.found(foundCount)}
      </p>
    </>
  )
}
