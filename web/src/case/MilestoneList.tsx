import { mayDo } from '@panhuo/shared/access/duties'
import { Link } from '@tanstack/react-router'
import { Check, Circle, Minus, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useShownDay } from '../asOf/useShownDay.ts'
import { useSession } from '../session/session.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Case, Milestone } from './lifeQuery.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'

interface Props {
  readonly case: Case
  readonly may: boolean
}

/** The steps of a case in order: done, left out, late or to come, planned against actual. */
export function MilestoneList({ case: one, may }: Props) {
  const words = useWords(caseWords)
  const { role } = useSession()
  const [filling, setFilling] = useState<Milestone | null>(null)
  const done = one.milestones.filter(({ actualOn, skippedReason }) => actualOn ?? skippedReason)
  const next = one.milestones.find((step) => !step.actualOn && !step.skippedReason)
  return (
    <div data-testid="milestones">
      <h4>
        {words.milestones} <small>{words.progress(done.length, one.milestones.length)}</small>{' '}
        {mayDo(role, 'KEEP_RULES') && (
          <Link to="/milestones" search={keptSearch}>
            {words.editList}
          </Link>
        )}
      </h4>
      <ol className="milestones">
        {one.milestones.map((step) => (
          <Step
            key={step.code}
            step={step}
            next={one.status === 'OPEN' && step === next}
            onFill={may ? () => setFilling(step) : undefined}
          />
        ))}
      </ol>
      {filling && (
        <MilestoneDialog case={one} milestone={filling} onClose={() => setFilling(null)} />
      )}
    </div>
  )
}

interface StepProps {
  readonly step: Milestone
  readonly next: boolean
  readonly onFill: (() => void) | undefined
}

function Step({ step, next, onFill }: StepProps) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const today = useShownDay()
  const name = locale === 'zh' ? step.nameZh : step.nameEn
  const state = step.actualOn ? 'done' : step.skippedReason ? 'skipped' : next ? 'next' : 'coming'
  const late = state !== 'done' && step.plannedOn !== null && step.plannedOn < today
  const Sign = { done: Check, skipped: Minus, next: Circle, coming: Circle }[state]
  return (
    <li data-state={state} aria-current={next ? 'step' : undefined}>
      <Sign aria-hidden="true" />
      <div>
        <strong>{name}</strong>{' '}
        <span className="milestone-dates">
          {step.plannedOn && (
            <span className={late ? 'late' : undefined}>
              {words.planned} {step.plannedOn}
            </span>
          )}
          {step.actualOn && (
            <span>
              {words.done} {step.actualOn}
            </span>
          )}
          {step.skippedReason && (
            <span>
              {words.skipped}：{step.skippedReason}
            </span>
          )}
          {step.evidenceRequired && !step.document && !step.skippedReason && (
            <span className="milestone-lacks">{words.needsEvidence}</span>
          )}
          {step.document && (
            <a href={step.document.url} download>
              <Paperclip aria-hidden="true" />
              {step.document.name}
            </a>
          )}
        </span>
      </div>
      {onFill && (
        <button
          type="button"
          className="button quiet"
          aria-label={words.fillStep(name)}
          onClick={onFill}
        >
          {words.fill}
        </button>
      )}
    </li>
  )
}
