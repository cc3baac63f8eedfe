import { geographySources } from '@panhuo/shared/geography/geographySources'
import { toHectares } from '@panhuo/shared/measure/units'
import { coloredField } from '@panhuo/shared/parcel/parcelColoring'
import { useState } from 'react'
import { beijingReading } from '../asOf/beijingDay.ts'
import { type LegendRow, legendRows } from '../legend/legendRows.ts'
import { legendWords } from '../legend/legendWords.ts'
import { mapWords } from '../map/mapWords.ts'
import { useRegisterTotals } from '../parcel/registerTotals.ts'
import { useView } from '../url/useView.tsx'
import { formatCount, formatMu, formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { printWords } from './printWords.ts'
import type { usePrint } from './usePrint.ts'

/** The words of a print, the same on its pages and on its picture. */
export interface SheetWords {
  readonly title: string
  readonly sentence: string
  readonly sum: string
  /** When it was drawn and, where it shows the past, of which moment; stands on every page. */
  readonly made: string
  /** Provenance: samples, schematic base, sources; on a past day, what is not of that day. */
  readonly notes: readonly string[]
  readonly legendTitle: string
  readonly legend: readonly LegendRow[]
  /** What the outline of picked plots means; null where none are drawn. */
  readonly picked: string | null
  /** Before the room for the number under which the map is approved. */
  readonly approval: string
}

export function useSheetWords(title: string, print: ReturnType<typeof usePrint>): SheetWords {
  const words = useWords(printWords)
  const locale = useLocale()
  const { view } = useView()
  const totals = useRegisterTotals()
  const [now] = useState(() => new Date().toISOString())
  const sum = print.sum.data
  const samples = (totals.data?.sampleCount ?? 1) > 0
  const sources = `${words.sources}: ${mapWords[locale].tianditu} · ${geographySources.OSM.attribution}`
  // A paper outlives the link that it was made from: without the moment it passes for one of today.
  const past = view.asOf === null ? [] : [words.asOf(beijingReading(view.asOf))]
  return {
    title,
    sentence: [...past, `${words.filter}: ${print.sentence}`].join(' · '),
    sum: sum
      ? words.sum(
          formatCount(sum.totalCount, locale),
          formatMu(sum.summary.areaMu, locale),
          formatMu(toHectares(sum.summary.areaM2), locale),
        )
      : '',
    made: [...past, words.made(formatTime(now, locale))].join(' · '),
    notes: [
      ...(samples ? [words.sample] : []),
      words.schematic,
      ...(view.asOf === null ? [] : [words.areasNow]),
      sources,
    ],
    legendTitle: coloredField(view.colorBy)[locale],
    // Without counts: paper says in one sum how much there is, of what is picked where that is printed.
    legend: legendRows(view, null, locale, legendWords[locale].unset),
    picked: print.ofPicked ? words.pickedOnly : null,
    approval: words.approval,
  }
}
