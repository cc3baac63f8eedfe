import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft, LocateFixed } from 'lucide-react'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import { EnglishName } from '../words/EnglishName.tsx'
import { useWords } from '../words/locale.tsx'
import { AreaFacts } from './AreaFacts.tsx'
import { AreaPicture } from './AreaPicture.tsx'
import { AreaPlotList } from './AreaPlotList.tsx'
import { AreaSums } from './AreaSums.tsx'
import { type AreaLayer, useArea, useAreaPlots } from './areaQuery.ts'
import { areaWords } from './areaWords.ts'
import '../detail/detail.css'
import './areas.css'

export function ParkPage() {
  return <AreaPage layer="parks" />
}

export function ZonePage() {
  return <AreaPage layer="zones" />
}

/** One park or zone: what it is, what lies in it, what is planned, and where all that comes from. */
function AreaPage({ layer }: { readonly layer: AreaLayer }) {
  const words = useWords(areaWords)
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const area = useArea(layer, code)
  const record = area.data?.record ?? null
  const plots = useAreaPlots(layer, record)
  const sums = plots.data
  return (
    <PageFrame
      title={record?.name ?? (area.data ? words.missing : code)}
      over={
        <Link to="/areas" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={
        record && (
          <>
            <EnglishName name={record.name} />
            <span className="code">{record.code}</span>
            {record.stageAsStated && <span>{words.asStated(record.stageAsStated)}</span>}
          </>
        )
      }
      actions={
        record?.bbox && (
          <MapLink className="button" view={{ selected: { layer, code }, camera: null }}>
            <LocateFixed aria-hidden="true" />
            {words.onMap}
          </MapLink>
        )
      }
    >
      {area.isError ? (
        <Problem error={area.error} onRetry={() => area.refetch()} />
      ) : area.isPending ? (
        <PageLoading />
      ) : !record ? (
        <p className="page-empty">{words.missingHint}</p>
      ) : (
        <div className="area-page">
          <div className="area-main">
            {plots.isError ? (
              <Problem error={plots.error} onRetry={() => plots.refetch()} />
            ) : !sums ? (
              <PageLoading />
            ) : (
              <>
                <AreaSums layer={layer} record={record} plots={sums} />
                <AreaPlotList layer={layer} record={record} plots={sums} />
              </>
            )}
          </div>
          <aside className="area-side" aria-label={words.facts}>
            <AreaPicture record={record} plots={sums?.nodes ?? []} />
            <AreaFacts layer={layer} record={record} answer={area.data} />
          </aside>
        </div>
      )}
    </PageFrame>
  )
}
