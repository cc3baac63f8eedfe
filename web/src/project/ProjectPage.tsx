import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft, LocateFixed } from 'lucide-react'
import { ObstacleList } from '../obstacle/ObstacleList.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import { useView } from '../url/useView.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { useWords } from '../words/locale.tsx'
import { InvestmentPart } from './InvestmentPart.tsx'
import { LightPart } from './LightPart.tsx'
import { ProjectFacts } from './ProjectFacts.tsx'
import { StagePart } from './StagePart.tsx'
import { StepsPart } from './StepsPart.tsx'
import { useProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'
import '../area/areas.css'
import '../case/life.css'
import '../detail/detail.css'
import './projects.css'
import './sheet.css'

/** One project: how it stands against its plan, what it waits for, and where all that comes from. */
export function ProjectPage() {
  const words = useWords(sheetWords)
  const { role } = useSession()
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const sheet = useProjectSheet(code)
  const project = sheet.data?.project ?? null
  const staff = maySee(role, { access: 'S' })
  const { view } = useView()
  const mayKeep = mayDo(role, 'KEEP_PROJECT') && view.asOf === null
  return (
    <PageFrame
      title={project?.name ?? (sheet.data ? words.missing : code)}
      over={
        <Link to="/projects" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={
        project && (
          <>
            <EnglishName name={project.name} />
            <span className="code">{project.code}</span>
          </>
        )
      }
      actions={
        project?.bbox && (
          <MapLink
            className="button"
            view={{ selected: { layer: 'projects', code }, camera: null }}
          >
            <LocateFixed aria-hidden="true" />
            {words.onMap}
          </MapLink>
        )
      }
    >
      {sheet.isError ? (
        <Problem error={sheet.error} onRetry={() => sheet.refetch()} />
      ) : sheet.isPending ? (
        <PageLoading />
      ) : !project ? (
        <p className="page-empty">{view.asOf === null ? words.missingHint : words.missingThen}</p>
      ) : (
        <div className="area-page" data-testid="project-sheet">
          <div className="area-main">
            <LightPart
              project={project}
              rule={sheet.data.lagRules.find(({ inForce }) => inForce)}
              mayKeep={mayKeep}
            />
            {staff && (
              <section className="area-part sheet-part" aria-labelledby="sheet-obstacles">
                <header className="sheet-head">
                  <h2 id="sheet-obstacles">{words.obstacles}</h2>
                </header>
                <ObstacleList
                  owner="PROJECT"
                  code={code}
                  obstacles={project.obstacles}
                  may={mayKeep}
                />
              </section>
            )}
            <StagePart project={project} mayKeep={mayKeep} />
            {staff && (
              <>
                <InvestmentPart project={project} mayKeep={mayKeep} />
                <StepsPart project={project} mayKeep={mayKeep} />
                <Timeline kind="project" code={code} />
              </>
            )}
          </div>
          <aside className="area-side" aria-label={words.facts}>
            <ProjectFacts project={project} mayKeep={mayKeep} staff={staff} />
          </aside>
        </div>
      )}
    </PageFrame>
  )
}
