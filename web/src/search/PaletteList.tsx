import { CornerDownRight } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import { useWords } from '../words/locale.tsx'
import { markMatch } from './markMatch.ts'
import type { ItemGroup, PaletteItem } from './paletteItem.ts'
import { searchWords } from './searchWords.ts'

interface Props {
  readonly id: string
  readonly items: readonly PaletteItem[]
  readonly active: number
  /** What the items answer; its words are marked in them. */
  readonly asked: string
  readonly optionId: (index: number) => string
  readonly onPoint: (index: number) => void
  readonly onChoose: (item: PaletteItem) => void
}

/** The lines of the palette under their headings; the active one is kept in sight. */
export function PaletteList(props: Props) {
  const { id, items, active, asked, optionId, onPoint, onChoose } = props
  const words = useWords(searchWords)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = list.current?.querySelector(`[data-index="${active}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const headings: Record<Exclude<ItemGroup, 'TEXT'>, string> = {
    ...words,
    RECENT: words.recent,
    SAVED: words.saved,
    PAGE: words.pages,
    ACTION: words.actions,
  }
  return (
    <div ref={list} id={id} role="listbox" aria-label={words.results} className="palette-list">
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== 'TEXT' && item.group !== items[index - 1]?.group && (
            <div role="presentation" className="palette-heading">
              {headings[item.group]}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which keeps the focus */}
          <div
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            data-index={index}
            aria-selected={index === active}
            aria-disabled={item.idle || undefined}
            className="palette-option"
            data-secondary={item.secondary || undefined}
            onPointerMove={() => index !== active && onPoint(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
          >
            {item.secondary && <CornerDownRight aria-hidden="true" />}
            {item.group !== 'TEXT' && <span className="unseen">{headings[item.group]}, </span>}
            <span className="palette-title">
              <Marked text={item.title} asked={marks(item) ? asked : ''} />
            </span>{' '}
            {item.code && (
              <span className="palette-code">
                <Marked text={item.code} asked={marks(item) ? asked : ''} />
              </span>
            )}{' '}
            {item.note && <span className="palette-note">{item.note}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}

/** What was typed is marked where it was found, not where it is repeated. */
function marks({ group, secondary }: PaletteItem): boolean {
  return group !== 'TEXT' && !secondary
}

function Marked({ text, asked }: { text: string; asked: string }) {
  let at = 0
  return markMatch(text, asked).map((part) => {
    const key = at
    at += part.text.length
    return part.matched ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>
  })
}
