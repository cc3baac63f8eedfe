import { mayDo } from '@panhuo/shared/access/duties'
import { useState } from 'react'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import { useWords } from '../words/locale.tsx'
import { TimelineItem } from './TimelineItem.tsx'
import { type TimelineKind, useTimeline } from './timelineQuery.ts'
import { timelineWords } from './timelineWords.ts'
import './timeline.css'

interface Props {
  readonly kind: TimelineKind
  /** Absent for rules, which are told together. */
  readonly code?: string
  /** Where one sheet holds more than one history. */
  readonly title?: string
  /** The change that the record began with was undone: it is gone. */
  readonly onGone?: (() => void) | undefined
}

/** Who changed what of a record, when and why; read when it is opened. */
export function Timeline({ kind, code = '', title, onGone }: Props) {
  const words = useWords(timelineWords)
  const { role } = useSession()
  const [open, setOpen] = useState(false)
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useTimeline(kind, code, open)
  if (!mayDo(role, 'READ_HISTORY')) return null
  const entries = data?.pages.flat() ?? []
  return (
    <details
      className="detail-part timeline"
      data-testid="timeline"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{title ?? words.title}</h3>
      </summary>
      {error ? (
        <Problem error={error} onRetry={() => refetch()} />
      ) : isPending ? (
        <p role="status">{words.loading}</p>
      ) : entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <TimelineItem key={entry.id} kind={kind} entry={entry} onGone={onGone} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={isFetchingNextPage}
          onClick={() => fetchNextPage()}
        >
          {words.more}
        </button>
      )}
    </details>
  )
}
