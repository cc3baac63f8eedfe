import { mayDo } from '@panhuo/shared/access/duties'
import { Printer } from 'lucide-react'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { PickGroup } from '../shell/PickGroup.tsx'
import { Problem } from '../shell/Problem.tsx'
import { MapLink } from '../url/MapLink.tsx'
import { useShow } from '../url/usePageFilter.ts'
import { formatCount, formatMu, formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { BriefsDue } from './BriefsDue.tsx'
import { CountTable } from './CountTable.tsx'
import { DealsDue } from './DealsDue.tsx'
import { WorkBoard } from './WorkBoard.tsx'
import { WorkLines } from './WorkLines.tsx'
import { WorkNewsList } from './WorkNewsList.tsx'
import { type MyWork, useCounts, useWork } from './workQuery.ts'
import { workWords } from './workWords.ts'
import '../project/projects.css'
import './work.css'

/** What is late, blocked, waiting and new for an official this morning; prints as one page. */
export function MorningPage() {
  const words = useWords(workWords)
  const { role } = useSession()
  const keeps = mayDo(role, 'READ_WORK')
  const { work, seen } = useWork(keeps)
  return (
    <PageFrame
      title={words.title}
      lead={work.data && words.lead(work.data.today)}
      actions={
        keeps && (
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer aria-hidden="true" />
            {words.print}
          </button>
        )
      }
    >
      {!keeps && mayDo(role, 'KEEP_DEAL') ? (
        <>
          <DealsDue />
          <BriefsDue />
        </>
      ) : !keeps ? (
        <NotOpen said={words.closed}>
          <MapLink className="button" view={{}}>
            {words.map}
          </MapLink>
        </NotOpen>
      ) : work.isError ? (
        <Problem error={work.error} onRetry={() => work.refetch()} />
      ) : work.isPending ? (
        <PageLoading />
      ) : (
        <Morning work={work.data} busy={seen.isPending} onSeen={() => seen.mutate()} />
      )}
    </PageFrame>
  )
}

const ways = ['list', 'stage', 'method'] as const

interface MorningProps {
  readonly work: MyWork
  readonly busy: boolean
  readonly onSeen: () => void
}

function Morning({ work, busy, onSeen }: MorningProps) {
  const words = useWords(workWords)
  const locale = useLocale()
  const counts = useCounts()
  const [show, setShow] = useShow(ways)
  const { role } = useSession()
  const samples = [work.late, work.blocked, work.waitingForMe].flat().some(({ sample }) => sample)
  const sums = counts.data?.parcels
  return (
    <div className="work-page" data-testid="morning">
      {samples && <p className="work-samples">{words.samples}</p>}
      <div className="page-bar work-ways">
        <PickGroup
          joined
          label={words.shownAs}
          picks={ways.map((way) => ({ value: way, label: words.ways[way], pressed: way === show }))}
          onPick={(value) => setShow(ways.find((way) => way === value) ?? 'list')}
        />
      </div>
      {show !== 'list' && (
        <WorkBoard items={[...work.late, ...work.blocked, ...work.waitingForMe]} by={show} />
      )}
      {show === 'list' && (
        <div className="work-lists">
          <div>
            <WorkLines id="late" title={words.late} none={words.lateNone} items={work.late} />
            <WorkLines
              id="blocked"
              title={words.blocked}
              none={words.blockedNone}
              items={work.blocked}
            />
          </div>
          <div>
            <WorkLines
              id="waiting"
              title={words.waiting}
              none={words.waitingNone}
              items={work.waitingForMe}
            />
            {mayDo(role, 'KEEP_DEAL') && <DealsDue />}
            {mayDo(role, 'BRIEF') && <BriefsDue />}
            <WorkNewsList work={work} busy={busy} onSeen={onSeen} />
          </div>
        </div>
      )}
      <aside className="work-register" aria-label={words.counts}>
        <h2>{words.counts}</h2>
        {counts.isError && <Problem error={counts.error} onRetry={() => counts.refetch()} />}
        {sums && (
          <>
            <p>
              {words.total} {formatCount(sums.summary.count, locale)}{' '}
              {words.plots(sums.summary.count)} · {formatMu(sums.summary.areaMu, locale)} {words.mu}
            </p>
            <CountTable title={words.byStage} by="stage" groups={sums.byStage} />
            <CountTable title={words.byMethod} by="method" groups={sums.byMethod} />
          </>
        )}
      </aside>
      <p className="work-printed">
        {words.people} · {words.printed(formatTime(new Date().toISOString(), locale))}
      </p>
    </div>
  )
}
