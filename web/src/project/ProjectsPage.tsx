import { type ProjectFilter, projectFilter } from '@panhuo/shared/project/projectFilter'
import { Map as MapIcon } from 'lucide-react'
import { usePhone } from '../shell/media.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { MapLink } from '../url/MapLink.tsx'
import { usePageFilter, useShow } from '../url/usePageFilter.ts'
import { useWords } from '../words/locale.tsx'
import { ProjectBoard } from './ProjectBoard.tsx'
import { ProjectFilters } from './ProjectFilters.tsx'
import { ProjectTable } from './ProjectTable.tsx'
import { useProjectCounts } from './projectCounts.ts'
import { useProjects } from './projectQuery.ts'
import { projectWords } from './projectWords.ts'
import './projects.css'

const ways = ['board', 'list'] as const
/** Plots would hide the signs of projects that stand on them. */
const onlyProjects = { parcels: false, parks: true, zones: true, projects: true }

/** The projects by stage, as a board or as a list, under the board's own filter. */
export function ProjectsPage() {
  const words = useWords(projectWords)
  const phone = usePhone()
  const page = usePageFilter(projectFilter, 'projects')
  const [show, setShow] = useShow(ways)
  const query = useProjects(page.filter as ProjectFilter, page.text)
  const counts = useProjectCounts(page.filter as ProjectFilter, page.text)
  const all = query.data?.all.totalCount ?? 0
  const nodes = query.data?.projects.nodes ?? []
  return (
    <PageFrame
      title={words.title}
      lead={query.data && words.lead(all)}
      actions={
        <MapLink className="button" view={{ layers: onlyProjects, selected: null, camera: null }}>
          <MapIcon aria-hidden="true" />
          {words.asMap}
        </MapLink>
      }
    >
      <ProjectFilters
        page={page}
        ways={ways.map((way) => ({ value: way, label: words[way], pressed: way === show }))}
        onWay={(value) => setShow(value === 'list' ? 'list' : 'board')}
        counts={counts.data}
        count={query.data ? words.shown(query.data.projects.totalCount, all) : ''}
      />
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : nodes.length === 0 ? (
        <div className="page-empty">
          <h2>{page.text === '' ? words.none : words.empty}</h2>
          {page.text !== '' && (
            <>
              <p>{words.emptyHint}</p>
              <button type="button" className="button" onClick={page.clear}>
                {words.clear}
              </button>
            </>
          )}
        </div>
      ) : show === 'list' ? (
        <ProjectTable projects={nodes} />
      ) : (
        <ProjectBoard projects={nodes} withEmpty={!phone} />
      )}
    </PageFrame>
  )
}
