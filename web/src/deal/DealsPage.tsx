import { mayDo } from '@panhuo/shared/access/duties'
import { type DealFilter, dealFilter } from '@panhuo/shared/deal/dealFilter'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { usePhone } from '../shell/media.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { usePageFilter, useShow } from '../url/usePageFilter.ts'
import { useWords } from '../words/locale.tsx'
import { DealBoard } from './DealBoard.tsx'
import { DealFilters } from './DealFilters.tsx'
import { DealForm } from './DealForm.tsx'
import { DealRates } from './DealRates.tsx'
import { DealTable } from './DealTable.tsx'
import { useDeals } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import '../project/projects.css'
import '../project/sheet.css'
import './deals.css'

const ways = ['board', 'list', 'rates'] as const
type Way = (typeof ways)[number]

/** The deals from the first lead to the statistics: as a board, a list, or in rates. */
export function DealsPage() {
  const words = useWords(dealWords)
  const phone = usePhone()
  const { role } = useSession()
  const keeps = mayDo(role, 'KEEP_DEAL')
  const page = usePageFilter(dealFilter, 'deals')
  const [show, setShow] = useShow(ways)
  const [adds, setAdds] = useState(false)
  const query = useDeals(page.filter as DealFilter, page.text, mayDo(role, 'MEASURE_DEALS'))
  const all = query.data?.all.totalCount ?? 0
  const nodes = query.data?.deals.nodes ?? []
  if (!mayDo(role, 'MEASURE_DEALS')) {
    return (
      <PageFrame title={words.title}>
        <NotOpen said={words.closed} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={words.title}
      lead={query.data && keeps && words.lead(all, query.data.due.totalCount)}
      actions={
        keeps && (
          <button type="button" className="button primary" onClick={() => setAdds(true)}>
            <Plus aria-hidden="true" />
            {words.add}
          </button>
        )
      }
    >
      {keeps && (
        <DealFilters
          page={page}
          ways={ways.map((way) => ({ value: way, label: words[way], pressed: way === show }))}
          onWay={(value) =>
            setShow((ways as readonly string[]).includes(value) ? (value as Way) : 'board')
          }
          count={query.data ? words.shown(query.data.deals.totalCount, all) : ''}
        />
      )}
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : show === 'rates' || !keeps ? (
        query.data.dealMeasures && <DealRates measures={query.data.dealMeasures} />
      ) : nodes.length === 0 ? (
        <div className="page-empty">
          <h2>{page.text === '' ? words.none : words.empty}</h2>
          <p>{page.text === '' ? words.noneHint : words.emptyHint}</p>
          {page.text !== '' && (
            <button type="button" className="button" onClick={page.clear}>
              {words.clear}
            </button>
          )}
        </div>
      ) : show === 'list' ? (
        <DealTable deals={nodes} />
      ) : (
        <DealBoard deals={nodes} withEmpty={!phone} />
      )}
      {adds && <DealForm onClose={() => setAdds(false)} />}
    </PageFrame>
  )
}
