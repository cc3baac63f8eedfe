import { parkKinds } from '@panhuo/shared/park/park'
import { placeKinds } from '@panhuo/shared/place/place'
import { projectStages } from '@panhuo/shared/project/project'
import { type CodeList, codeOf } from '@panhuo/shared/words/codeList'
import { zoneKinds } from '@panhuo/shared/zone/zone'
import type { ReactNode } from 'react'
import { SourceBlock } from '../detail/SourceBlock.tsx'
import { KindSymbol } from '../project/KindSymbol.tsx'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AreaLink } from './AreaLink.tsx'
import type { AreaAnswer, AreaLayer, AreaRecord } from './areaQuery.ts'
import { areaWords } from './areaWords.ts'
import { nearby } from './nearby.ts'

interface Props {
  readonly layer: AreaLayer
  readonly record: AreaRecord
  readonly answer: AreaAnswer
}

/** Nearby means a walk or a short drive: metres between centres. */
const NEARBY_M = 2000
const kinds: Record<AreaLayer, CodeList> = { parks: parkKinds, zones: zoneKinds }

/** What the sources say of it, the projects in it, what is nearby, and the sources themselves. */
export function AreaFacts({ layer, record, answer }: Props) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const phases = answer.zones?.nodes.filter(({ parent }) => parent?.code === record.code) ?? []
  return (
    <>
      <section className="area-part">
        <h2>{words.facts}</h2>
        <dl>
          <Fact label={words.kind}>
            {codeOf(kinds[layer], record.kind)?.[locale] ?? record.kind}
          </Fact>
          {record.town && <Fact label={words.town}>{record.town.name}</Fact>}
          {record.parent && (
            <Fact label={words.parent}>
              <AreaLink layer="zones" code={record.parent.code} name={record.parent.name} />
            </Fact>
          )}
          {phases.length > 0 && (
            <Fact label={words.phases}>
              {phases.map(({ code, name }) => (
                <span key={code} className="area-line">
                  <AreaLink layer="zones" code={code} name={name} />
                </span>
              ))}
            </Fact>
          )}
          {record.note && (
            <Fact label={words.note}>
              <span lang="zh-CN">{record.note}</span>
            </Fact>
          )}
        </dl>
      </section>
      <section className="area-part">
        <h2>{words.projects}</h2>
        {record.projects.length === 0 && <p className="area-hint">{words.noProjects}</p>}
        <ul>
          {record.projects.map(({ code, name, kind, stage, stageAsStated }) => (
            <li key={code} className="area-project">
              <KindSymbol kind={kind} />
              <span>
                <MapLink view={{ selected: { layer: 'projects', code }, camera: null }}>
                  {name}
                </MapLink>
                <small>
                  {[
                    codeOf(projectStages, stage)?.[locale] ?? words.unstated,
                    stageAsStated && words.asStated(stageAsStated),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {record.centroid && <Nearby record={record} answer={answer} />}
      <SourceBlock record={{ ...record }} />
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="detail-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Nearby({ record, answer }: { readonly record: AreaRecord; readonly answer: AreaAnswer }) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const found = nearby(record.centroid, answer.places, NEARBY_M)
  return (
    <section className="area-part">
      <h2>{words.nearby}</h2>
      {found.length === 0 ? (
        <p className="area-hint">{words.noNearby}</p>
      ) : (
        <>
          <p className="area-hint">{words.nearbyHint(formatCount(NEARBY_M, locale))}</p>
          <ul>
            {found.map(({ place, metres }) => (
              <li key={place.code} className="area-near">
                <span>{place.name}</span>
                <small>
                  {[
                    codeOf(placeKinds, place.kind)?.[locale],
                    // Positions are hundreds of metres off; finer numbers would pretend.
                    words.about(formatCount(Math.max(100, Math.round(metres / 100) * 100), locale)),
                    place.accuracyM !== null && words.metres(formatCount(place.accuracyM, locale)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
