import { projectSteps } from '@panhuo/shared/project/progress'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { StepForm } from './StepForm.tsx'
import type { Approval, ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly mayKeep: boolean
}

/** The approvals side by side: not begun, waiting for whom and how long, or done. */
export function StepsPart({ project, mayKeep }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const [writes, setWrites] = useState<string | null>(null)
  const known = new Map(project.steps?.map((step) => [step.kind, step]))
  return (
    <section className="area-part sheet-part" aria-labelledby="sheet-steps">
      <header className="sheet-head">
        <h2 id="sheet-steps">{words.steps}</h2>
        <small>{words.stepsHint}</small>
      </header>
      <ul className="step-list">
        {projectSteps.codes.map((kind) => {
          const step = known.get(kind.value)
          return (
            <li key={kind.value} data-state={stateOf(step)}>
              <strong>{kind[locale]}</strong>
              <StepState step={step} />
              {mayKeep && (
                <button
                  type="button"
                  className="button quiet icon"
                  aria-label={words.editStep(kind[locale])}
                  title={words.editStep(kind[locale])}
                  onClick={() => setWrites(kind.value)}
                >
                  <Pencil aria-hidden="true" />
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {writes && (
        <StepForm
          key={writes}
          project={project}
          kind={writes}
          step={known.get(writes)}
          onClose={() => setWrites(null)}
        />
      )}
    </section>
  )
}

function stateOf(step: Approval | undefined): 'none' | 'waiting' | 'done' {
  if (!step?.begunOn) return 'none'
  return step.doneOn ? 'done' : 'waiting'
}

function StepState({ step }: { readonly step: Approval | undefined }) {
  const words = useWords(sheetWords)
  if (!step?.begunOn) {
    return <span className="step-state">{step?.note ?? words.notBegun}</span>
  }
  const days = step.waitingDays ?? 0
  return (
    <span className="step-state">
      {step.doneOn ? words.done(days) : words.waiting(days)}
      <small>
        {step.begunOn}
        {step.doneOn && ` – ${step.doneOn}`}
        {/* What people wrote is Chinese, whatever the screen speaks. */}
        <span lang="zh-CN">
          {step.waitingFor && ` · ${step.waitingFor}`}
          {step.note && ` · ${step.note}`}
        </span>
      </small>
      {step.provenance === 'ILLUSTRATIVE' && <small className="sample-tag">{words.sample}</small>}
    </span>
  )
}
