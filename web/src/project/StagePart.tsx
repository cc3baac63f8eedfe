import { projectStages } from '@panhuo/shared/project/project'
import { codeOf } from '@panhuo/shared/words/codeList'
import { ArrowLeftRight } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly mayKeep: boolean
}

/** The stages that this project passes through, where it is, and a way to move it. */
export function StagePart({ project, mayKeep }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const [moves, setMoves] = useState(false)
  const isPublic = project.funding === 'PUBLIC'
  const stages = projectStages.codes.filter(
    ({ value }) => !(isPublic && (value === 'SIGNED' || value === 'PRODUCING')),
  )
  const at = stages.findIndex(({ value }) => value === project.stage)
  return (
    <section className="area-part sheet-part" aria-labelledby="sheet-stage">
      <header className="sheet-head">
        <h2 id="sheet-stage">{words.stage}</h2>
        <span className="sheet-now">
          {codeOf(projectStages, project.stage)?.[locale] ?? words.stageUnstated}
        </span>
        {mayKeep && project.moves && (
          <button type="button" className="button" onClick={() => setMoves(true)}>
            <ArrowLeftRight aria-hidden="true" />
            {words.move}
          </button>
        )}
      </header>
      <ol className="project-stages">
        {stages.map((stage, index) => (
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
      {moves && <MoveForm project={project} onClose={() => setMoves(false)} />}
    </section>
  )
}
