import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import { lazy, Suspense, useRef } from 'react'
import { PlotTabs } from '../case/PlotTabs.tsx'
import { Lineage } from '../edit/Lineage.tsx'
import { PlotActs } from '../edit/PlotActs.tsx'
import { NearRecord } from '../near/NearRecord.tsx'
import { sampleWords } from '../parcel/sampleWords.ts'
import { useSession } from '../session/session.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import type { TimelineKind } from '../timeline/timelineQuery.ts'
import { useViewActions } from '../url/useView.tsx'
import { FieldValue } from '../words/FieldValue.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { AreaComparison } from './AreaComparison.tsx'
import { detailKinds } from './detailKinds.ts'
import { shownParts } from './detailParts.ts'
import type { Detail, DetailRecord, NamedRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'
import { LinkedRecords } from './LinkedRecords.tsx'
import { SourceBlock } from './SourceBlock.tsx'
import { useKeptScroll } from './useKeptScroll.ts'

const SuitsPart = lazy(async () => ({
  default: (await import('../match/SuitsPart.tsx')).SuitsPart,
}))
const ReleasePart = lazy(async () => ({
  default: (await import('../release/ReleasePart.tsx')).ReleasePart,
}))

const timelineKinds: Partial<Record<TileLayer, TimelineKind>> = {
  parcels: 'parcel',
  projects: 'project',
}

interface Props {
  readonly layer: TileLayer
  readonly detail: Detail
  readonly record: DetailRecord
}

/** Everything that this viewer may see of a record, in titled parts. */
export function DetailSheet({ layer, detail, record }: Props) {
  const words = useWords(detailWords)
  const samples = useWords(sampleWords)
  const locale = useLocale()
  const { role } = useSession()
  const { change } = useViewActions()
  const sheet = useRef<HTMLDivElement>(null)
  useKeptScroll(sheet, `${layer}/${record.code}`)
  const kind = detailKinds[layer]
  // Split or merged away: its heirs are released and offered, no longer it.
  const former = Array.isArray(record.successors) && record.successors.length > 0
  const [source] = (record.predecessors ?? []) as readonly NamedRecord[]
  // Undoing a split or merge brings back what the plot came from, and that is what one goes on with.
  const onGone = source && (() => change({ selected: { layer: 'parcels', code: source.code } }))
  const facts = (
    <>
      {layer === 'parcels' && <Lineage record={record} />}
      {layer === 'parcels' && <PlotActs record={record} />}
      {layer === 'parcels' && !former && maySee(role, { access: 'S' }) && (
        <Suspense>
          <ReleasePart code={record.code} />
          {mayDo(role, 'KEEP_DEMAND') && <SuitsPart code={record.code} />}
        </Suspense>
      )}
      <LinkedRecords layer={layer} detail={detail} record={record} />
      {record.bbox && <NearRecord layer={layer} code={record.code} />}
      {shownParts(kind, role).map((part) => (
        <section key={part.title.en} className="detail-part">
          <h3>{part.title[locale]}</h3>
          <dl>
            {part.fields.map(({ name, attribute }) => (
              <div key={name} className="detail-row">
                <dt title={attribute.description?.[locale]}>{attribute[locale]}</dt>
                <dd>
                  <FieldValue attribute={attribute} value={record[name]} />
                </dd>
              </div>
            ))}
          </dl>
          {part.fields.some(({ name }) => name === 'computedAreaM2') && (
            <AreaComparison record={record} />
          )}
        </section>
      ))}
      {timelineKinds[layer] && (
        <Timeline kind={timelineKinds[layer]} code={record.code} onGone={onGone} />
      )}
      <SourceBlock record={record} />
      <p className="detail-legend">{words.legend}</p>
      {layer === 'parcels' && role === 'GUEST' && (
        <p className="detail-legend">{words.publicAlone}</p>
      )}
    </>
  )
  return (
    <div className="detail-body" ref={sheet}>
      {record.provenance === 'ILLUSTRATIVE' && <p className="sample-line">{samples.line}</p>}
      {layer === 'parcels' ? <PlotTabs code={record.code}>{facts}</PlotTabs> : facts}
    </div>
  )
}
