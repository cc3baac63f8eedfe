import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { type CodeList, codeOf } from '@panhuo/shared/words/codeList'
import type { CSSProperties } from 'react'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Group } from './workQuery.ts'
import { workWords } from './workWords.ts'

interface Props {
  readonly title: string
  readonly by: 'stage' | 'method'
  readonly groups: readonly Group[]
}

const lists: Record<Props['by'], CodeList> = {
  stage: parcelStages,
  method: revitalizationMethods,
}

/** Plots and land by stage or way; each line opens these plots on the map. */
export function CountTable({ title, by, groups }: Props) {
  const words = useWords(workWords)
  const locale = useLocale()
  const list = lists[by]
  const places = list.codes.map(({ value }) => value)
  const place = (group: Group) => {
    const at = places.indexOf(group.key[by] ?? '')
    return at < 0 ? places.length : at
  }
  const rows = [...groups].sort((a, b) => place(a) - place(b))
  return (
    <table className="page-table work-counts">
      <caption>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{words.stageOrWay}</th>
          <th scope="col">{words.plots(2)}</th>
          <th scope="col">{words.mu}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, count, areaMu }) => {
          const value = key[by]
          const code = codeOf(list, value)
          const filter = { [by]: value === null ? { isNull: true } : { in: [value] } }
          return (
            <tr key={value ?? ''}>
              <th scope="row">
                <span className="swatch" style={{ '--swatch': code?.color } as CSSProperties} />{' '}
                <MapLink view={{ filter, selected: null, camera: null }}>
                  {code?.[locale] ?? words.unset}
                </MapLink>
              </th>
              <td className="number">
                {formatCount(count, locale)} {words.plots(count)}
              </td>
              <td className="number">
                {formatMu(areaMu, locale)} {words.mu}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
