import { useHovered } from '../hover/hover.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { ParcelRow } from './parcelList.ts'
import { parcelWords } from './parcelWords.ts'
import './rowAway.css'

interface Props {
  readonly rows: readonly ParcelRow[]
  /** The rows that are in view now, by their places from 0. */
  readonly inView: () => { readonly startIndex: number; readonly endIndex: number } | null
}

/**
 * Where the row of the plot under the pointer stands while it is out of view. The list itself does
 * not move: whoever sweeps over the map would lose their place in it. Seen only, as the pointer is.
 */
export function RowAway({ rows, inView }: Props) {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const hovered = useHovered()
  const range = inView()
  if (hovered?.layer !== 'parcels' || !range) return null
  const index = rows.findIndex(({ code }) => code === hovered.code)
  const row = rows[index]
  if (!row || (index >= range.startIndex && index <= range.endIndex)) return null
  const above = index < range.startIndex
  return (
    <p className="row-away" data-side={above ? 'above' : 'below'} aria-hidden="true">
      {above ? '↑' : '↓'} {words.rowAway(formatCount(index + 1, locale))}
      <span>{row.name}</span>
    </p>
  )
}
