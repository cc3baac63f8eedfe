import { projectStages } from '@panhuo/shared/project/project'
import { provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { AreaLink } from '../area/AreaLink.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { KindSymbol } from './KindSymbol.tsx'
import { LightBadge } from './LightBadge.tsx'
import type { ProjectCard } from './projectQuery.ts'
import { projectWords } from './projectWords.ts'

/** The same projects one under the other, with their sources in full. */
export function ProjectTable({ projects }: { readonly projects: readonly ProjectCard[] }) {
  const words = useWords(projectWords)
  return (
    <table className="page-table project-table">
      <thead>
        <tr>
          {(['name', 'stage', 'light', 'stated', 'area', 'position', 'source'] as const).map(
            (column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row key={project.code} project={project} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ project }: { readonly project: ProjectCard }) {
  const words = useWords(projectWords)
  const locale = useLocale()
  const { code, name, kind, stage, stageAsStated, park, zone, accuracyM, bbox } = project
  const known = codeOf(projectStages, stage)
  const selected = { layer: 'projects', code } as const
  return (
    <tr data-code={code}>
      <th scope="row">
        <span className="project-name">
          <KindSymbol kind={kind} />
          <span>
            <Link to={`/projects/${code}`} search={keptSearch}>
              {name}
            </Link>
            <EnglishName name={name} />
          </span>
        </span>
      </th>
      <td>
        {known ? (
          <span className="code-value" style={{ '--swatch': known.color } as CSSProperties}>
            <span className="swatch" /> {known[locale]}
          </span>
        ) : (
          <span className="unknown">{words.unstated}</span>
        )}
      </td>
      <td>
        {project.light && (
          <LightBadge light={project.light} sample={project.sampleProgress === true} />
        )}
      </td>
      <td>{stageAsStated}</td>
      <td>
        {park && <AreaLink layer="parks" code={park.code} name={park.name} />}
        {park && zone && ' / '}
        {zone && <AreaLink layer="zones" code={zone.code} name={zone.name} />}
      </td>
      <td>
        {accuracyM === null ? words.noPlace : words.metres(formatCount(accuracyM, locale))}
        {bbox && (
          <MapLink className="project-at" view={{ selected, camera: null }}>
            {words.onMap}
          </MapLink>
        )}
      </td>
      <td>
        <small>{codeOf(provenances, project.provenance)?.[locale]}</small>
        {project.sources.map((source) => (
          <span key={source.id} className="project-cite">
            <cite>{source.title}</cite>{' '}
            <small>{[source.publisher, source.publishedAt].filter(Boolean).join(' · ')}</small>
          </span>
        ))}
      </td>
    </tr>
  )
}
