import type { NearRecord as RecordKind } from '@panhuo/shared/filter/spatial'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import { withCondition } from '../filter/filterModel.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { NearForm } from './NearForm.tsx'
import { nearWords } from './nearWords.ts'

const kinds: Record<TileLayer, RecordKind> = {
  parcels: 'parcel',
  parks: 'park',
  zones: 'zone',
  projects: 'project',
}

interface Props {
  readonly layer: TileLayer
  readonly code: string
}

/** Filters plots by their distance from the record of the sheet; the sheet stays open. */
export function NearRecord({ layer, code }: Props) {
  const words = useWords(nearWords)
  const { view, changeFilter } = useView()
  const kind = kinds[layer]
  const near = view.filter.within?.near
  const metres = near?.[kind] === code ? near.metres : null
  return (
    <section className="detail-part">
      <h3>{words.title}</h3>
      <NearForm
        key={code}
        metres={metres}
        onMetres={(next) =>
          changeFilter((filter) =>
            withCondition(filter, 'within', { near: { [kind]: code, metres: next } }),
          )
        }
      />
    </section>
  )
}
