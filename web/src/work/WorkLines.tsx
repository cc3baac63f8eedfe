import { Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import { MapLink } from '../url/MapLink.tsx'
import { useWords } from '../words/locale.tsx'
import { Line } from './WorkLine.tsx'
import type { WorkItem } from './workQuery.ts'
import { workWords } from './workWords.ts'

/** Lines shown before somebody asks for all of them. */
const SHOWN = 8
/** Lines of each list on paper, as work.css has them, so that all lists stand on one page. */
const PRINTED = 5

interface Props {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly items: readonly WorkItem[]
}

/** One list of the morning page; each line leads to the place to act. */
export function WorkLines({ id, title, none, items }: Props) {
  const words = useWords(workWords)
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, SHOWN)
  const hidden = items.length - SHOWN
  const plots = [...new Set(items.flatMap(({ target }) => target.parcelCode ?? []))].sort()
  return (
    <section className="work-list" aria-labelledby={`work-${id}`} data-testid={`work-${id}`}>
      <h2 id={`work-${id}`}>
        {title} <small>{items.length}</small>
        {plots.length > 0 && (
          <MapLink
            className="button quiet"
            view={{ filter: { code: { in: plots } }, selected: null, camera: null }}
          >
            <MapIcon aria-hidden="true" />
            {words.onMap(plots.length)}
          </MapLink>
        )}
      </h2>
      {items.length === 0 && <p className="work-none">{none}</p>}
      <ul>
        {shown.map((item) => (
          <Line key={`${item.kind} ${item.target.code} ${item.about} ${item.text}`} item={item} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button quiet" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(hidden)}
        </button>
      )}
      {items.length > PRINTED && (
        <p className="work-rest">{words.firstOf(PRINTED, items.length)}</p>
      )}
    </section>
  )
}
