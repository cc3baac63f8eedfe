import { mayDo } from '@panhuo/shared/access/duties'
import { type DealStage, dealStages, stageRank } from '@panhuo/shared/deal/deal'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowRight, ChevronLeft, MessageSquarePlus, OctagonPause, Undo2 } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { StandingBadge } from './DealBoard.tsx'
import { DealFacts } from './DealFacts.tsx'
import { DealForm } from './DealForm.tsx'
import { DealMoveForm } from './DealMoveForm.tsx'
import { DealStandingForm } from './DealStandingForm.tsx'
import { DealSteps, DealTalks } from './DealSteps.tsx'
import { DealTalkForm } from './DealTalkForm.tsx'
import { type DealSheet, useDeal } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import '../area/areas.css'
import '../project/projects.css'
import '../project/sheet.css'
import './deals.css'

/** One deal: where it stands, how it came there, what was said and what comes next. */
export function DealPage() {
  const words = useWords(dealWords)
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const query = useDeal(code)
  const deal = query.data?.deal ?? null
  return (
    <PageFrame
      title={deal?.name ?? (query.data ? words.missing : code)}
      over={
        <Link to="/deals" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={deal && <span className="code">{deal.code}</span>}
    >
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : !deal ? (
        <p className="page-empty">{words.missingHint}</p>
      ) : (
        <Sheet deal={deal} />
      )}
    </PageFrame>
  )
}

type Open = 'edit' | 'standing' | 'talk' | { readonly to: DealStage } | null

function Sheet({ deal }: { readonly deal: DealSheet }) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const { role } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const may = mayDo(role, 'KEEP_DEAL')
  const active = deal.standing === 'ACTIVE'
  const at = stageRank(deal.stage as DealStage)
  const former = dealStages.codes[at - 1]
  const next = codeOf(dealStages, deal.nextStage)
  return (
    <div className="area-page" data-testid="deal-sheet">
      <div className="area-main">
        <section className="area-part sheet-part" aria-labelledby="deal-stage">
          <header className="sheet-head">
            <h2 id="deal-stage">{words.stage}</h2>
            <span className="sheet-now">{dealStages.codes[at]?.[locale]}</span>
          </header>
          {!active && <StandingBadge standing={deal.standing} reason={deal.standingReason} />}
          <ol className="project-stages">
            {dealStages.codes.map((stage, index) => (
              <li
                key={stage.value}
                data-reached={index <= at || undefined}
                aria-current={index === at ? 'step' : undefined}
                style={{ '--swatch': stage.color } as CSSProperties}
              >
                {stage[locale]}
              </li>
            ))}
          </ol>
          {may && (
            <div className="deal-acts">
              {active && next && (
                <button
                  type="button"
                  className="button primary"
                  onClick={() => setOpen({ to: next.value })}
                >
                  {words.moveTo(next[locale])}
                  <ArrowRight aria-hidden="true" />
                </button>
              )}
              {active && former && (
                <button
                  type="button"
                  className="button"
                  onClick={() => setOpen({ to: former.value })}
                >
                  <Undo2 aria-hidden="true" />
                  {words.moveBack}
                </button>
              )}
              <button type="button" className="button" onClick={() => setOpen('standing')}>
                <OctagonPause aria-hidden="true" />
                {active ? words.stop : words.resume}
              </button>
              <button type="button" className="button" onClick={() => setOpen('talk')}>
                <MessageSquarePlus aria-hidden="true" />
                {words.addTalk}
              </button>
            </div>
          )}
        </section>
        <DealTalks deal={deal} />
        <DealSteps deal={deal} />
        <Timeline kind="deal" code={deal.code} />
      </div>
      <aside className="area-side" aria-label={words.facts}>
        <DealFacts deal={deal} onEdit={may ? () => setOpen('edit') : undefined} />
      </aside>
      {open === 'edit' && <DealForm deal={deal} onClose={close} />}
      {open === 'standing' && <DealStandingForm deal={deal} onClose={close} />}
      {open === 'talk' && <DealTalkForm deal={deal} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <DealMoveForm deal={deal} to={open.to} onClose={close} />
      )}
    </div>
  )
}
