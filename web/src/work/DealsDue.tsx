import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { workWords } from './workWords.ts'

interface Due {
  readonly code: string
  readonly name: string
  readonly followUpOn: string
}

const dueQuery = `query DealsDue {
  deals(filter: { due: true, mine: true }, orderBy: [{ field: FOLLOW_UP_ON }], first: 50) {
    totalCount nodes { code name followUpOn }
  }
}`

/** Own deals whose day of follow-up has come, the longest waiting first. */
export function DealsDue() {
  const words = useWords(workWords)
  const locale = useLocale()
  const { role } = useSession()
  const due = useQuery({
    queryKey: ['deals-due', role],
    queryFn: ({ signal }) =>
      askText<{ deals: { totalCount: number; nodes: readonly Due[] } }>(
        dueQuery,
        {},
        { locale, signal },
      ),
  })
  if (due.isError) return <Problem error={due.error} onRetry={() => due.refetch()} />
  if (due.isPending) return null
  const { totalCount, nodes } = due.data.deals
  return (
    <section className="work-list" aria-labelledby="work-deals" data-testid="work-deals">
      <h2 id="work-deals">
        {words.dealsDue} <small>{totalCount}</small>
      </h2>
      {totalCount === 0 && <p className="work-none">{words.dealsDueNone}</p>}
      <ul>
        {nodes.map(({ code, name, followUpOn }) => (
          <li key={code} className="work-deal">
            <Link to={`/deals/${code}`} search={keptSearch} lang="zh-CN">
              {name}
            </Link>{' '}
            <time dateTime={followUpOn}>{followUpOn}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
