import { dealStandings } from '@panhuo/shared/deal/deal'
import type { dealFilter } from '@panhuo/shared/deal/dealFilter'
import { toggled } from '../filter/filterModel.ts'
import { PageSearch } from '../shell/PageSearch.tsx'
import { type Pick, PickGroup } from '../shell/PickGroup.tsx'
import type { PageFilter } from '../url/usePageFilter.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { dealWords } from './dealWords.ts'

interface Props {
  readonly page: PageFilter<typeof dealFilter>
  readonly ways: readonly Pick[]
  readonly onWay: (way: string) => void
  readonly count: string
}

/** How the deals are shown and narrowed; every condition stands in the link. */
export function DealFilters({ page, ways, onWay, count }: Props) {
  const { filter, text, set, clear } = page
  const words = useWords(dealWords)
  const locale = useLocale()
  return (
    <div className="page-bar">
      <PickGroup joined label={words.ways} picks={ways} onPick={onWay} />
      <PageSearch
        label={words.search}
        text={filter.text ?? ''}
        onText={(next) => set('text', next, { replace: true })}
      />
      <PickGroup
        label={words.standing}
        picks={dealStandings.codes.map((code) => ({
          value: code.value,
          label: code[locale],
          pressed: filter.standing?.in?.includes(code.value) ?? false,
        }))}
        onPick={(value) => set('standing', toggled(filter.standing ?? undefined, value))}
      />
      <PickGroup
        label={words.more}
        picks={(['mine', 'due'] as const).map((name) => ({
          value: name,
          label: words[name],
          pressed: filter[name] === true,
        }))}
        onPick={(name) => set(name, filter[name as 'mine' | 'due'] === true ? undefined : true)}
      />
      <div className="page-bar-end">
        <span role="status" data-testid="deal-count">
          {count}
        </span>
        {text !== '' && (
          <button type="button" className="button quiet" onClick={clear}>
            {words.clear}
          </button>
        )}
      </div>
    </div>
  )
}
