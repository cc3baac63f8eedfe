import { caseStatuses, caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useId, useState } from 'react'
import { ObstacleList } from '../obstacle/ObstacleList.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProvenanceBadge } from '../words/ProvenanceBadge.tsx'
import { ChangeMethodDialog } from './ChangeMethodDialog.tsx'
import { CloseCaseDialog } from './CloseCaseDialog.tsx'
import { caseWords } from './caseWords.ts'
import { DocumentList } from './DocumentList.tsx'
import { EditCaseDialog } from './EditCaseDialog.tsx'
import type { Case } from './lifeQuery.ts'
import { MilestoneList } from './MilestoneList.tsx'
import { PartyList } from './PartyList.tsx'

interface Props {
  readonly case: Case
  readonly may: boolean
}

/** One case: what it is, its milestones, obstacles, parties and documents, and what may be done. */
export function CaseCard({ case: one, may }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const { change } = useView()
  const line = useId()
  const [doing, setDoing] = useState<'edit' | 'method' | 'close' | null>(null)
  const end = () => setDoing(null)
  const said = (list: Parameters<typeof codeOf>[0], value: unknown) =>
    codeOf(list, String(value ?? ''))?.[locale]
  const restricted = one.method === 'JUDICIAL_RESTRUCTURING' && !one.publishedOn
  return (
    <section className="detail-part case" data-testid="case">
      <h3 tabIndex={-1} aria-describedby={line}>
        {said(revitalizationMethods, one.method)}
        {one.track && ` · ${said(caseTracks, one.track)}`}
      </h3>
      <p className="case-line" id={line}>
        <span className="code">{one.code}</span>
        <span className="badge">{said(caseStatuses, one.status)}</span>
        {one.daysLate > 0 && <strong className="late">{words.lateDays(one.daysLate)}</strong>}
        {restricted && <span className="restricted">{words.restricted}</span>}
        {one.provenance && <ProvenanceBadge value={one.provenance} />}
      </p>
      <dl>
        <Fact label={words.opened} value={one.openedOn} />
        {one.closedOn && <Fact label={words.closed} value={one.closedOn} />}
        <Fact label={words.lead} value={one.leadUnit} />
        {one.publishedOn && <Fact label={words.publishedOn} value={one.publishedOn} />}
        {one.note && <Fact label={words.note} value={one.note} />}
        {one.parcels.length > 1 && (
          <div className="detail-row">
            <dt>{words.plots}</dt>
            <dd className="case-line">
              {one.parcels.map(({ code }) => (
                <button
                  key={code}
                  type="button"
                  className="link"
                  onClick={() => change({ selected: { layer: 'parcels', code } })}
                >
                  {code}
                </button>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {may && (
        <div className="acts">
          <button type="button" className="button" onClick={() => setDoing('edit')}>
            {words.editCase}
          </button>
          <button type="button" className="button" onClick={() => setDoing('method')}>
            {words.changeMethod}
          </button>
          <button type="button" className="button" onClick={() => setDoing('close')}>
            {words.close}
          </button>
        </div>
      )}
      <MilestoneList case={one} may={may} />
      <ObstacleList owner="CASE" code={String(one.code)} obstacles={one.obstacles} may={may} />
      <PartyList case={one} may={may} />
      <DocumentList owner="caseCode" code={String(one.code)} documents={one.documents} may={may} />
      <Timeline kind="case" code={String(one.code)} title={words.history} />
      {doing === 'edit' && <EditCaseDialog case={one} onClose={end} />}
      {doing === 'method' && <ChangeMethodDialog case={one} onClose={end} />}
      {doing === 'close' && <CloseCaseDialog case={one} onClose={end} />}
    </section>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <div className="detail-row">
      <dt>{label}</dt>
      <dd>{value ?? '—'}</dd>
    </div>
  )
}
