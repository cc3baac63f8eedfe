import { mayDo } from '@panhuo/shared/access/duties'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { TimelineEntry } from './timelineQuery.ts'
import { timelineWords } from './timelineWords.ts'

const UndoDialog = lazy(async () => ({ default: (await import('./UndoDialog.tsx')).UndoDialog }))

/** One change: what was done, by whom, why, each field before and after, and the ways from here. */
export function TimelineItem({ entry }: { readonly entry: TimelineEntry }) {
  const words = useWords(timelineWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, change } = useView()
  const [undoing, setUndoing] = useState(false)
  const when = formatTime(entry.at, locale)
  const mayUndo = mayDo(role, 'EDIT_PARCEL') && entry.undoneBy === null && view.asOf === null
  const justBefore = new Date(new Date(entry.at).getTime() - 1).toISOString()
  return (
    <li>
      <p className="timeline-what">
        <strong>{entry.actionLabel}</strong>
        {entry.undoneBy !== null && <span className="badge">{words.undone}</span>}
        {entry.undoes !== null && <span className="badge">{words.isUndo}</span>}
      </p>
      <p className="timeline-who">
        <time dateTime={entry.at}>{when}</time> · {entry.by}
      </p>
      {entry.reason && <p className="timeline-why">{entry.reason}</p>}
      <dl>
        {entry.fields.map(({ field, label, before, after }) => (
          <div key={field} className="timeline-field">
            <dt>{label}</dt>
            <dd>
              {before === null && after === null ? (
                words.redrawn
              ) : (
                <>
                  <del>{before ?? words.empty}</del> → <ins>{after ?? words.empty}</ins>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="timeline-ways">
        <button type="button" className="link" onClick={() => change({ asOf: justBefore })}>
          {words.before}
        </button>
        {mayUndo && (
          <button type="button" className="link" onClick={() => setUndoing(true)}>
            {words.undo}
          </button>
        )}
      </p>
      {undoing && (
        <Suspense>
          <UndoDialog entry={entry} when={when} onClose={() => setUndoing(false)} />
        </Suspense>
      )}
    </li>
  )
}
