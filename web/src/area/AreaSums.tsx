import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { Bars } from '../chart/Bars.tsx'
import { chartRows } from '../chart/chartRows.ts'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  type AreaGroup,
  type AreaLayer,
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

/** How much lies inside, by stage and by method; each bar opens the map with just these plots. */
export function AreaSums({ layer, record, plots }: Props) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const { parcelSummary: assigned } = record
  const differs = assigned.count !== plots.totalCount
  return (
    <section>
      <h2>
        {words.inside}
        <strong className="area-sum" data-testid="area-sum">
          {words.insideSum(
            formatCount(plots.totalCount, locale),
            formatMu(plots.summary.areaMu, locale),
          )}
        </strong>
      </h2>
      {record.bbox === null && <p className="area-hint">{words.noOutline}</p>}
      {differs && (
        <p className="area-hint">
          {words.assignedSum(
            formatCount(assigned.count, locale),
            formatMu(assigned.areaMu, locale),
          )}
        </p>
      )}
      {plots.totalCount === 0 ? (
        <p className="area-hint">{words.noPlots}</p>
      ) : (
        <>
          <p className="area-hint">
            {plots.nodes.some(({ provenance }) => provenance === 'ILLUSTRATIVE') && words.sample}{' '}
            {words.barHint}
          </p>
          <div className="area-charts">
            <GroupBars layer={layer} record={record} name="stage" groups={plots.byStage} />
            <GroupBars layer={layer} record={record} name="method" groups={plots.byMethod} />
          </div>
        </>
      )}
    </section>
  )
}

interface GroupBarsProps {
  readonly layer: AreaLayer
  readonly record: AreaRecord
  readonly name: 'stage' | 'method'
  readonly groups: readonly AreaGroup[]
}

function GroupBars({ layer, record, name, groups }: GroupBarsProps) {
  const words = useWords(areaWords)
  const locale = useLocale()
  const rows = chartRows(
    parcelFilter[name],
    groups.map((group) => ({ ...group, value: group.key[name] ?? null })),
    { locale, notFilled: words.notFilled },
    { inOrder: name === 'stage', isChosen: () => false },
  )
  return (
    <div data-testid={`area-${name}`}>
      <h3>{words[name]}</h3>
      <Bars
        label={words[name]}
        bars={rows.map((row) => ({
          ...row,
          amount: row.count,
          text: words.insideSum(formatCount(row.count, locale), formatMu(row.areaMu, locale)),
        }))}
        frame={({ value }, content) => (
          <MapLink
            className="bar"
            view={{
              filter: {
                ...inside(layer, record),
                [name]: value === null ? { isNull: true } : { in: [value] },
              },
              selected: { layer, code: record.code },
              camera: null,
            }}
          >
            {content}
          </MapLink>
        )}
      />
    </div>
  )
}
