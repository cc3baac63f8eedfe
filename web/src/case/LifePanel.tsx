import { mayDo } from '@panhuo/shared/access/duties'
import { useRef, useState } from 'react'
import { ObstacleList } from '../obstacle/ObstacleList.tsx'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import { ThresholdPanel } from '../threshold/ThresholdPanel.tsx'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { CaseCard } from './CaseCard.tsx'
import { caseWords } from './caseWords.ts'
import { DocumentList } from './DocumentList.tsx'
import { useLife } from './lifeQuery.ts'
import { OpenCaseDialog } from './OpenCaseDialog.tsx'
import { StageTrack } from './StageTrack.tsx'
import './life.css'

/** The work on a plot: stage and what the next one lacks, case, obstacles, documents, rule check. */
export function LifePanel({ code }: { readonly code: string }) {
  const words = useWords(caseWords)
  const { role } = useSession()
  const { view } = useView()
  const life = useLife(code)
  const [opening, setOpening] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  if (life.isError) return <Problem error={life.error} onRetry={() => life.refetch()} />
  if (life.isPending || !life.data)
    return (
      <p role="status" className="life-note detail-part">
        {words.loading}
      </p>
    )
  const plot = life.data
  const past = view.asOf !== null
  const may = mayDo(role, 'KEEP_CASE') && !past
  const open = plot.cases.find(({ status }) => status === 'OPEN')
  const former = plot.cases.filter((one) => one !== open)
  const mayOpen = may && !open && ['REGISTERED', 'METHOD_SET', 'IN_PROGRESS'].includes(plot.stage)
  return (
    <div ref={panel} className="life" data-testid="life">
      {past ? (
        <p className="life-note">{words.past}</p>
      ) : (
        !may && <p className="life-note">{words.readOnly}</p>
      )}
      <StageTrack plot={plot} may={may} />
      {open ? (
        <CaseCard case={open} may={may} />
      ) : (
        <section className="detail-part">
          <h3>{words.openCase}</h3>
          <p className="life-note">{former.length > 0 ? words.noOpenCase : words.noCase}</p>
          {mayOpen && (
            <button type="button" className="button primary" onClick={() => setOpening(true)}>
              {words.openCase}
            </button>
          )}
        </section>
      )}
      <ObstacleList owner="PARCEL" code={plot.code} obstacles={plot.obstacles} may={may} />
      <DocumentList owner="parcelCode" code={plot.code} documents={plot.documents} may={may} />
      <ThresholdPanel plot={plot} may={may} />
      {former.length > 0 && (
        <details className="detail-part">
          <summary>
            <h3>
              {words.formerCases} ({former.length})
            </h3>
          </summary>
          {former.map((one) => (
            <CaseCard key={one.code} case={one} may={false} />
          ))}
        </details>
      )}
      {opening && (
        <OpenCaseDialog
          plot={plot}
          landing={() => {
            const heading = panel.current?.querySelector<HTMLElement>('.case > h3')
            heading?.scrollIntoView({ block: 'nearest' })
            return heading
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </div>
  )
}
