import type { TileLayer } from '@panhuo/shared/tile/layers'
import { Link } from '@tanstack/react-router'
import { AreaLink } from '../area/AreaLink.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useView } from '../url/useView.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { detailKinds } from './detailKinds.ts'
import type { Detail, DetailRecord, NamedRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'

interface Props {
  readonly layer: TileLayer
  readonly detail: Detail
  readonly record: DetailRecord
}

/** Where the record lies and what lies in it, each one click away. */
export function LinkedRecords({ layer, detail, record }: Props) {
  const words = useWords(detailWords)
  const locale = useLocale()
  const { change } = useView()
  const { pointers, holds } = detailKinds[layer]
  const projects = detail.projects?.nodes ?? (record.projects as NamedRecord[] | undefined)
  return (
    <section className="detail-part">
      <h3>{words.belongs}</h3>
      <dl>
        {Object.entries(pointers).map(([name, { label, layer: target }]) => (
          <div key={name} className="detail-row">
            <dt>{label[locale]}</dt>
            <dd>
              <RecordLink record={record[name] as NamedRecord | null} layer={target} />
            </dd>
          </div>
        ))}
        {detail.plots && holds && (
          <div className="detail-row">
            <dt>{words.plots}</dt>
            <dd>
              <span className="before-link">
                {words.plotsInside(
                  formatCount(detail.plots.totalCount, locale),
                  formatMu(detail.plots.summary.areaMu, locale),
                )}
              </span>
              {detail.plots.totalCount > 0 && (
                <button
                  type="button"
                  className="link"
                  onClick={() => change({ filter: { [holds]: { in: [record.code] } } })}
                >
                  {words.showPlots}
                </button>
              )}
            </dd>
          </div>
        )}
        {isArea(layer) && (
          <div className="detail-row">
            <dt>{words.ownPage}</dt>
            <dd>
              <AreaLink layer={layer} code={record.code} name={record.name}>
                {words.openPage}
              </AreaLink>
            </dd>
          </div>
        )}
        {layer === 'projects' && (
          <div className="detail-row">
            <dt>{words.ownPage}</dt>
            <dd>
              <Link to={`/projects/${record.code}`} search={keptSearch}>
                {words.openProject}
                <span className="unseen">{record.name}</span>
              </Link>
            </dd>
          </div>
        )}
        {projects && (
          <div className="detail-row">
            <dt>{words.projects}</dt>
            <dd>
              {projects.length === 0 && words.none}
              <ul>
                {projects.map((project) => (
                  <li key={project.code}>
                    <RecordLink record={project} layer="projects" />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function RecordLink({ record, layer }: { record: NamedRecord | null; layer: TileLayer | null }) {
  const words = useWords(detailWords)
  const { change } = useView()
  if (!record) return <>{words.none}</>
  if (!layer) return <>{record.name}</>
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => change({ selected: { layer, code: record.code } })}
      >
        {record.name}
      </button>
      {isArea(layer) && (
        <AreaLink layer={layer} code={record.code} name={record.name} className="after-text">
          {words.page}
        </AreaLink>
      )}
      <EnglishName name={record.name} />
    </>
  )
}

/** Parks and zones have pages of their own. */
function isArea(layer: TileLayer): layer is 'parks' | 'zones' {
  return layer === 'parks' || layer === 'zones'
}
