import { parkKinds } from '@panhuo/shared/park/park'
import { provenances } from '@panhuo/shared/provenance/provenance'
import { type CodeList, codeOf } from '@panhuo/shared/words/codeList'
import { zoneKinds } from '@panhuo/shared/zone/zone'
import type { CSSProperties } from 'react'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AreaLink } from './AreaLink.tsx'
import type { AreaLayer, Named, Sums } from './areaQuery.ts'
import { useAreas } from './areasQuery.ts'
import { areaWords } from './areaWords.ts'
import './areas.css'

/** All parks and zones with the plots and the land of each. */
export function AreasPage() {
  const words = useWords(areaWords)
  const query = useAreas()
  const { parks, zones } = query.data ?? {}
  return (
    <PageFrame
      title={words.title}
      lead={parks && zones && words.lead(parks.nodes.length, zones.nodes.length)}
    >
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : !parks || !zones ? (
        <PageLoading />
      ) : (
        <>
          <AreaTable
            layer="parks"
            rows={parks.nodes.map((row) => ({ ...row, kind: row.parkKind, parent: null }))}
          />
          <AreaTable
            layer="zones"
            rows={zones.nodes.map((row) => ({ ...row, kind: row.zoneKind }))}
          />
          <p className="area-hint">{words.assigned}</p>
        </>
      )}
    </PageFrame>
  )
}

interface Row extends Named {
  readonly kind: string
  readonly stageAsStated: string | null
  readonly provenance: string
  readonly accuracyM: number | null
  readonly parent: Named | null
  readonly parcelSummary: Sums
  readonly projects: readonly unknown[]
}

const kinds: Record<AreaLayer, CodeList> = { parks: parkKinds, zones: zoneKinds }

function AreaTable({ layer, rows }: { layer: AreaLayer; rows: readonly Row[] }) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const most = Math.max(...rows.map((row) => row.parcelSummary.areaMu), 0)
  return (
    <section className="areas">
      <h2>{words[layer]}</h2>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.stated}</th>
            <th scope="col" className="number">
              {words.plots}
            </th>
            <th scope="col" className="number">
              {words.area}
            </th>
            <th scope="col" className="number">
              {words.projects}
            </th>
            <th scope="col">{words.position}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} data-code={row.code}>
              <th scope="row">
                <AreaLink layer={layer} code={row.code} name={row.name} />
                <EnglishName name={row.name} />
                {row.parent && <small>{words.partOf(row.parent.name)}</small>}
              </th>
              <td>{codeOf(kinds[layer], row.kind)?.[locale] ?? row.kind}</td>
              <td>{row.stageAsStated ?? <span className="unknown">—</span>}</td>
              <td className="number" data-label={words.plots}>
                {formatCount(row.parcelSummary.count, locale)}
              </td>
              <td className="number area-land" data-label={words.area}>
                {formatMu(row.parcelSummary.areaMu, locale)}
                <span
                  className="area-bar-small"
                  style={
                    { '--share': most > 0 ? row.parcelSummary.areaMu / most : 0 } as CSSProperties
                  }
                />
              </td>
              <td className="number" data-label={words.projects}>
                {row.projects.length}
              </td>
              <td>
                {row.accuracyM === null
                  ? words.notDrawn
                  : words.metres(formatCount(row.accuracyM, locale))}
                <small>{codeOf(provenances, row.provenance)?.[locale]}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
