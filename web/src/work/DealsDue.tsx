import { dealStages } from '@panhuo/shared/deal/deal'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type DueDeal, dealDetails, dueQuery } from './dealText.ts'
import { workWords } from './workWords.ts'

/** Own deals whose day of follow-up has come, the longest waiting first: what is next, and why now. */
export function DealsDue() {
  const words = useWords(workWords)
  const locale = useLocale()
  const { role } = useSession()
  const due = useQuery({
    queryKey: ['deals-due', role],
    queryFn: ({ signal }) =>
      askText<{ deals: { totalCount: number; nodes: readonly DueDeal[] } }>(
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
        {nodes.map((deal) => {
          const [talk] = deal.talks
          return (
            <li key={deal.code} className="work-line">
              <p className="work-what">
                <strong>{codeOf(dealStages, deal.stage)?.[locale]}</strong>
              </p>
              <h3>
                <Link to={`/deals/${deal.code}`} search={keptSearch} lang="zh-CN">
                  {deal.name}
                </Link>
              </h3>
              <p className="work-details">
                {dealDetails(deal, todayInBeijing(), words, locale).map((part) => (
                  <span key={part}>{part}</span>
                ))}
              </p>
              {talk && <p>{words.lastTalk(talk.talkedOn, talk.text)}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
