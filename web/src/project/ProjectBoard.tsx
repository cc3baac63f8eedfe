import { projectKinds } from '@panhuo/shared/project/project'
import { provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { LocateFixed } from 'lucide-react'
import type { CSSProperties } from 'react'
import { AreaLink } from '../area/AreaLink.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { boardOf } from './board.ts'
import { KindSymbol } from './KindSymbol.tsx'
import { LightBadge } from './LightBadge.tsx'
import type { ProjectCard } from './projectQuery.ts'
import { projectWords } from './projectWords.ts'

interface Props {
  readonly projects: readonly ProjectCard[]
  /** False where columns stand under each other and an empty one would only be a gap. */
  readonly withEmpty: boolean
}

/** One column for each stage; empty stages stay, narrow, so that the pipeline can be seen whole. */
export function ProjectBoard({ projects, withEmpty }: Props) {
  const words = useWords(projectWords)
  const locale = useLocale()
  const columns = boardOf(projects).filter(({ cards }) => withEmpty || cards.length > 0)
  return (
    <div className="board">
      {columns.map(({ stage, cards }) => (
        <section
          key={stage?.value ?? ''}
          className="board-column"
          data-empty={cards.length === 0 || undefined}
          style={{ '--swatch': stage?.color ?? 'var(--hairline-strong)' } as CSSProperties}
        >
          <h2>
            <span className="board-stage">{stage?.[locale] ?? words.unstated}</span>
            <small>
              <span aria-hidden="true">{cards.length}</span>
              <span className="unseen">{words.columnCount(cards.length)}</span>
            </small>
          </h2>
          <ul>
            {cards.map((card) => (
              <Card key={card.code} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Card({ card }: { readonly card: ProjectCard }) {
  const words = useWords(projectWords)
  const locale = useLocale()
  const { code, name, kind, stageAsStated, provenance, accuracyM, bbox, park, zone, light } = card
  const selected = { layer: 'projects', code } as const
  return (
    <li className="project-card" data-code={code}>
      <p className="project-kind">
        <KindSymbol kind={kind} />
        {codeOf(projectKinds, kind)?.[locale] ?? kind}
      </p>
      <h3>
        <Link to={`/projects/${code}`} search={keptSearch}>
          {name}
        </Link>
        <EnglishName name={name} />
      </h3>
      {light !== null && light !== 'UNKNOWN' && (
        <p>
          <LightBadge light={light} sample={card.sampleProgress === true} />
        </p>
      )}
      {stageAsStated && <p>{words.asStated(stageAsStated)}</p>}
      {(park || zone) && (
        <p>
          {park && <AreaLink layer="parks" code={park.code} name={park.name} />}
          {park && zone && ' / '}
          {zone && <AreaLink layer="zones" code={zone.code} name={zone.name} />}
        </p>
      )}
      <p className="project-source">
        {codeOf(provenances, provenance)?.[locale]}
        {' · '}
        {accuracyM === null ? words.noPlace : words.accuracy(formatCount(accuracyM, locale))}
      </p>
      {bbox && (
        <MapLink
          className="button quiet project-map"
          view={{ selected, camera: null }}
          label={`${words.onMap}: ${name}`}
        >
          <LocateFixed aria-hidden="true" />
          {words.onMap}
        </MapLink>
      )}
    </li>
  )
}
