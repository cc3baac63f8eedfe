import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { CSSProperties } from 'react'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount, formatMu, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  type AreaLayer,
  type AreaPlot,
  type AreaPlots,
  type AreaRecord,
  inside,
} from './areaQuery.ts'
import { areaWords } from './areaWords.ts'

interface Props {
  readonly layer: AreaLayer
  readonly record: AreaRecord
  readonly plots: AreaPlots['parcels']
}

/** The plots inside, largest first, each with the part of it that lies inside. */
export function AreaPlotList({ layer, record, plots }: Props) {
  const words = useWords(areaWords)
  const locale = useLocale()
  if (plots.totalCount === 0) return null
  const rest = plots.totalCount - plots.nodes.length
  const { code } = record
  const all = { filter: inside(layer, record), selected: { layer, code }, camera: null }
  return (
    <section className="area-plots">
      {record.bbox && <p className="area-hint">{words.insideHint}</p>}
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{words.plot}</th>
            <th scope="col">{words.stageOf}</th>
            <th scope="col">{words.methodOf}</th>
            <th scope="col" className="number">
              {words.area}
            </th>
            {record.bbox && (
              <th scope="col" className="number">
                {words.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {plots.nodes.map((plot) => (
            <PlotRow key={plot.code} plot={plot} withShare={record.bbox !== null} />
          ))}
        </tbody>
      </table>
      <MapLink className="button" view={all}>
        {rest > 0 ? words.more(formatCount(rest, locale)) : words.showPlots}
      </MapLink>
    </section>
  )
}

interface RowProps {
  readonly plot: AreaPlot
  /** False where the area has no outline to lie inside of. */
  readonly withShare: boolean
}

function PlotRow({ plot, withShare }: RowProps) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const stage = codeOf(parcelStages, plot.stage)
  const { overlapShare: share } = plot
  return (
    <tr data-code={plot.code}>
      <th scope="row">
        <MapLink view={{ selected: { layer: 'parcels', code: plot.code }, camera: null }}>
          {plot.name}
        </MapLink>
        <small className="code">{plot.code}</small>
      </th>
      <td>
        <span className="code-value" style={{ '--swatch': stage?.color } as CSSProperties}>
          <span className="swatch" /> {stage?.[locale] ?? plot.stage}
        </span>
      </td>
      <td>
        {codeOf(revitalizationMethods, plot.method)?.[locale] ?? (
          <span className="unknown">{words.notFilled}</span>
        )}
      </td>
      <td className="number" data-label={words.area}>
        {formatMu(plot.areaMu, locale)}
      </td>
      {withShare && (
        <td className="number area-land" data-label={words.share}>
          {share === null ? '—' : `${formatNumber(share * 100, 0, locale)} %`}
          <span className="area-bar-small" style={{ '--share': share ?? 0 } as CSSProperties} />
        </td>
      )}
    </tr>
  )
}
