import { mayDo } from '@panhuo/shared/access/duties'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useShowMoment } from '../asOf/useShowMoment.ts'
import { useSession } from '../session/session.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useView } from '../url/useView.tsx'
import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  type TimelineEntry,
  type TimelineField,
  type TimelineKind,
  timelineKinds,
} from './timelineQuery.ts'
import { timelineWords } from './timelineWords.ts'

const UndoDialog = lazy(async () => ({ default: (await import('./UndoDialog.tsx')).UndoDialog }))

interface Props {
  readonly kind: TimelineKind
  readonly entry: TimelineEntry
  readonly onGone: (() => void) | undefined
}

/** One change: what was done, by whom, why, each field before and after, and the ways from here. */
export function TimelineItem({ kind, entry, onGone }: Props) {
  const words = useWords(timelineWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view } = useView()
  const show = useShowMoment()
  const [undoing, setUndoing] = useState(false)
  const when = formatTime(entry.at, locale)
  const { duty, past } = timelineKinds[kind]
  const present = entry.undoneBy === null && view.asOf === null
  const mayUndo = mayDo(role, duty) && present && entry.import === null
  const justBefore = new Date(new Date(entry.at).getTime() - 1).toISOString()
  return (
    <li>
      <p className="timeline-what">
        <strong>{entry.actionLabel}</strong>
        {entry.undoneBy !== null && <span className="badge">{words.undone}</span>}
        {entry.undoes !== null && <span className="badge">{words.isUndo}</span>}
      </p>
      <p className="timeline-who">
        <time dateTime={entry.at}>{when}</time> · <span lang="zh-CN">{entry.by}</span>
      </p>
      {entry.reason && (
        <p className="timeline-why" lang="zh-CN">
          {entry.reason}
        </p>
      )}
      {entry.import && (
        <p className="timeline-why">{words.ofImport(entry.import.number, entry.import.records)}</p>
      )}
      <FieldList fields={entry.fields} />
      {entry.parts.map(({ noun, name, made, fields }, index) => (
        <section key={index} className="timeline-part">
          <h4>
            {noun}
            {name && <> · {name}</>}
            {made && <span className="badge">{words.made}</span>}
          </h4>
          <FieldList fields={fields} made={made} />
        </section>
      ))}
      <p className="timeline-ways">
        {past && (
          <button type="button" className="link" onClick={() => show(justBefore)}>
            {words.before}
          </button>
        )}
        {entry.import?.mayOpen && (
          <Link to="/import/$number" params={{ number: entry.import.number }} search={keptSearch}>
            {present && entry.undoes === null ? words.takeImportBack : words.openImport}
          </Link>
        )}
        {mayUndo && (
          <button type="button" className="link" onClick={() => setUndoing(true)}>
            {words.undo}
          </button>
        )}
      </p>
      {undoing && (
        <Suspense>
          <UndoDialog
            entry={entry}
            when={when}
            onClose={() => setUndoing(false)}
            onUndone={() => entry.made && onGone?.()}
          />
        </Suspense>
      )}
    </li>
  )
}

interface FieldListProps {
  readonly fields: readonly TimelineField[]
  /** What was made had no values before. */
  readonly made?: boolean
}

/** Fields with their values on both sides of the change. */
function FieldList({ fields, made = false }: FieldListProps) {
  const words = useWords(timelineWords)
  if (fields.length === 0) return null
  return (
    <dl>
      {fields.map(({ field, label, before, after }) => (
        <div key={field} className="timeline-field">
          <dt>{label}</dt>
          <dd>
            {before === after ? (
              words.redrawn
            ) : (
              <>
                {!made && (
                  <>
                    <del>{before ?? words.empty}</del> →{' '}
                  </>
                )}
                <ins>{after ?? words.empty}</ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
