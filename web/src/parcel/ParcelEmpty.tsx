import { mayDo } from '@panhuo/shared/access/duties'
import { chipsOf } from '@panhuo/shared/filter/describe'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useFilterNames } from '../filter/filterNames.ts'
import { paused } from '../filter/pausing.ts'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { parcelWords } from './parcelWords.ts'
import { helpfulRelaxations, relaxationQuery } from './relaxations.ts'

/** Nothing matches: names each condition and how many plots would come back without it. */
export function ParcelEmpty() {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, filterText, change, changeConditions } = useView()
  const names = useFilterNames([view.filter])
  const chips = chipsOf(parcelFilter, view.filter, locale, names)
  const counts = useQuery({
    queryKey: ['relaxations', role, filterText],
    enabled: chips.length > 0,
    queryFn: ({ signal }) => {
      const { query, variables } = relaxationQuery(
        view.filter,
        chips.map((chip) => chip.field),
      )
      return askText<Record<string, { totalCount: number }>>(query, variables, { locale, signal })
    },
  })
  const helpful = helpfulRelaxations(chips, counts.data)
  if (chips.length === 0) return <EmptyRegister />
  return (
    // Spoken once, when the counts have come: before, each would be a line without its number.
    <div className="empty" role="status" aria-busy={counts.isPending}>
      <h3>{words.empty}</h3>
      <p>{helpful.length > 0 ? words.emptyHint : words.emptyTogether}</p>
      {helpful.length > 0 && (
        <ul className="relaxations">
          {helpful.map(({ condition: chip, count }) => (
            <li key={chip.field}>
              <button
                type="button"
                className="relaxation"
                // Put aside rather than dropped: whoever relaxes a search may want it back.
                onClick={() => changeConditions((now) => paused(now, chip.field))}
              >
                <X aria-hidden="true" />
                <span className="unseen">{words.remove}</span>
                <span className="relaxation-name">
                  <span>{chip.label}</span> {chip.value}
                </span>
                <strong>
                  {count === undefined
                    ? counts.isPending && '…'
                    : words.brings(formatCount(count, locale))}
                </strong>
              </button>
            </li>
          ))}
        </ul>
      )}
      {(chips.length > 1 || helpful.length === 0) && (
        <button type="button" className="button" onClick={() => change({ filter: {}, paused: {} })}>
          {words.emptyLast}
        </button>
      )}
    </div>
  )
}

/** No plot at all: at the moment that is looked back to, or before the first came in. */
function EmptyRegister() {
  const words = useWords(parcelWords)
  const { role } = useSession()
  const { view, change } = useView()
  return (
    <div className="empty" role="status">
      <h3>{view.asOf === null ? words.emptyAll : words.emptyThen}</h3>
      {view.asOf !== null ? (
        <button type="button" className="button" onClick={() => change({ asOf: null })}>
          {words.toPresent}
        </button>
      ) : (
        mayDo(role, 'IMPORT') && (
          <Link className="button" to="/import" search={keptSearch}>
            {words.toImport}
          </Link>
        )
      )}
    </div>
  )
}
