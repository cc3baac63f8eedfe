import { describeFilter } from '@panhuo/shared/filter/describe'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useFilterNames } from '../filter/filterNames.ts'
import { useSession } from '../session/session.ts'
import { readFilter } from '../url/readFilter.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { savedWords } from './savedWords.ts'
import { useRecentFilters } from './useRecentFilters.ts'

/** The last filters as sentences, each one click away; what this role may not ask is left out. */
export function RecentFilterList({ onOpened }: { onOpened: () => void }) {
  const words = useWords(savedWords)
  const locale = useLocale()
  const { role } = useSession()
  const { changeFilter, filterText } = useView()
  const recent = useRecentFilters()
    .filter((text) => text !== filterText)
    .map((text) => ({ text, filter: readFilter(parcelFilter, text, role).filter }))
    .filter(({ filter }) => Object.keys(filter).length > 0)
  const names = useFilterNames(recent.map(({ filter }) => filter))
  return (
    <section>
      <h3 className="saved-heading">{words.recent}</h3>
      {recent.length === 0 && <p className="saved-hint">{words.noRecent}</p>}
      <ul className="saved-list">
        {recent.map(({ text, filter }) => {
          const sentence = describeFilter(parcelFilter, filter, locale, names)
          return (
            <li key={text} className="saved-row">
              <button
                type="button"
                className="saved-open"
                title={sentence}
                aria-label={words.apply(sentence)}
                onClick={() => {
                  changeFilter(() => filter)
                  onOpened()
                }}
              >
                {sentence}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
