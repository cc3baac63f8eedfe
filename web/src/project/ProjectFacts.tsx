import { projectFields } from '@panhuo/shared/project/projectFields'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { AreaLink } from '../area/AreaLink.tsx'
import { SourceBlock } from '../detail/SourceBlock.tsx'
import { FieldValue } from '../words/FieldValue.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProjectForm } from './ProjectForm.tsx'
import type { ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly mayKeep: boolean
  readonly staff: boolean
}

const publicFields = ['kind', 'funding', 'totalInvestment', 'stageAsStated'] as const
const staffFields = [
  'planYear',
  'yearPlan',
  'plannedStart',
  'startedOn',
  'plannedEnd',
  'finishedOn',
] as const

/** What the register says of the project, where it lies, and who says so. */
export function ProjectFacts({ project, mayKeep, staff }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const [edits, setEdits] = useState(false)
  const { park, zone, town, note } = project
  return (
    <>
      <section className="area-part">
        <header className="sheet-head">
          <h2>{words.facts}</h2>
          {mayKeep && (
            <button type="button" className="button quiet" onClick={() => setEdits(true)}>
              <Pencil aria-hidden="true" />
              {words.edit}
            </button>
          )}
        </header>
        <dl>
          {[...publicFields, ...(staff ? staffFields : [])].map((name) => (
            <div key={name} className="detail-row">
              <dt>{projectFields[name][locale]}</dt>
              <dd>
                <FieldValue attribute={projectFields[name]} value={project[name]} />
              </dd>
            </div>
          ))}
          <div className="detail-row">
            <dt>{words.place}</dt>
            <dd>
              {town?.name}
              {park && (
                <span className="area-line">
                  <AreaLink layer="parks" code={park.code} name={park.name} />
                </span>
              )}
              {zone && (
                <span className="area-line">
                  <AreaLink layer="zones" code={zone.code} name={zone.name} />
                </span>
              )}
              {!town && !park && !zone && words.unknown}
            </dd>
          </div>
          {note && (
            <div className="detail-row">
              <dt>{words.note}</dt>
              <dd lang="zh-CN">{note}</dd>
            </div>
          )}
        </dl>
      </section>
      <SourceBlock record={project as typeof project & Readonly<Record<string, unknown>>} />
      {edits && <ProjectForm project={project} onClose={() => setEdits(false)} />}
    </>
  )
}
