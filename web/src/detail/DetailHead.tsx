import { Check, ChevronLeft, ChevronRight, Copy, LocateFixed, X } from 'lucide-react'
import { type Ref, useState } from 'react'
import type { Selection } from '../url/view.ts'
import { copyText } from '../words/copyText.ts'
import { EnglishName } from '../words/EnglishName.tsx'
import { FieldValue } from '../words/FieldValue.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { detailKinds } from './detailKinds.ts'
import type { DetailRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'
import type { Neighbours } from './useNeighbours.ts'

interface Props {
  readonly ref: Ref<HTMLHeadingElement>
  readonly noun: string
  readonly selected: Selection
  readonly record: DetailRecord | null
  readonly neighbours: Neighbours
  readonly onOpen: (code: string | undefined) => void
  readonly onShowOnMap: () => void
  readonly onClose: () => void
}

/** Attributes that a reader looks for first, in this order, where the record has them. */
const badges = ['stage', 'method', 'kind', 'provenance']

/** What it is, its code to copy, where it stands, and the way out. */
export function DetailHead(props: Props) {
  const { ref, noun, selected, record, neighbours, onOpen, onShowOnMap, onClose } = props
  const words = useWords(detailWords)
  const locale = useLocale()
  const { fields } = detailKinds[selected.layer]
  return (
    <header className="detail-head">
      <div className="detail-tools">
        <span className="detail-noun">{noun}</span>
        {neighbours.place !== undefined && (
          <>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.previous}
              title={`${words.previous} ←`}
              disabled={!neighbours.previous}
              onClick={() => onOpen(neighbours.previous)}
            >
              <ChevronLeft aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.next}
              title={`${words.next} →`}
              disabled={!neighbours.next}
              onClick={() => onOpen(neighbours.next)}
            >
              <ChevronRight aria-hidden="true" />
            </button>
            <span className="detail-place">
              {words.position(
                formatCount(neighbours.place, locale),
                formatCount(neighbours.count, locale),
              )}
            </span>
          </>
        )}
        <span className="detail-space" />
        {record?.bbox && (
          <button type="button" className="button quiet" onClick={onShowOnMap}>
            <LocateFixed aria-hidden="true" />
            {words.showOnMap}
          </button>
        )}
        <button
          type="button"
          className="button quiet icon"
          aria-label={words.close}
          title={`${words.close} Esc`}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <h2 ref={ref} tabIndex={-1}>
        {record?.name ?? selected.code}
      </h2>
      <EnglishName name={record?.name} />
      <p className="detail-code">
        <span className="code">{selected.code}</span>
        <CopyButton text={selected.code} />
      </p>
      {record && (
        <ul className="badges">
          {badges.map((name) => {
            const attribute = fields[name]
            const value = record[name]
            if (!attribute || value === null || value === undefined) return null
            return (
              <li key={name} className="badge" title={attribute[locale]}>
                <FieldValue attribute={attribute} value={value} />
              </li>
            )
          })}
        </ul>
      )}
    </header>
  )
}

function CopyButton({ text }: { text: string }) {
  const words = useWords(detailWords)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await copyText(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), 1600)
  }
  return (
    <button type="button" className="button quiet copy" title={words.copy} onClick={copy}>
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span role="status">
        {copied ? words.copied : <span className="unseen">{words.copy}</span>}
      </span>
    </button>
  )
}
