import { describeFilter } from '@panhuo/shared/filter/describe'
import { filterToText } from '@panhuo/shared/filter/text'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useFilterNames } from '../filter/filterNames.ts'
import { useColumns } from '../parcel/useColumns.ts'
import { boxAround } from '../picked/askPlots.ts'
import { filterOfPicked } from '../picked/pickModel.ts'
import { useSum } from '../picked/useSum.ts'
import { readRows } from '../take/readRows.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { printWords } from './printWords.ts'
import { MAX_ROWS, mapFrame, type PrintChoice } from './sheet.ts'

const PIXELS_PER_MM = 96 / 25.4

/** Everything that a print shows: rows, sums, the sentence of its filter, and the map's picture. */
export function usePrint(choice: PrintChoice, ofPicked: boolean) {
  const words = useWords(printWords)
  const locale = useLocale()
  const { view, filterText } = useView()
  const { role, columns } = useColumns()
  const names = useFilterNames([view.filter])
  const filter: ParcelFilter = ofPicked ? filterOfPicked(view.picked, view.filter) : view.filter
  const text = filterToText(parcelFilter, filter)
  const sum = useSum(filter)
  const rows = useQuery({
    queryKey: ['print-rows', role, text, view.sort, columns.map(({ id }) => id)],
    enabled: choice.list,
    queryFn: ({ signal }) =>
      readRows({ filter, sort: view.sort, columns, locale, signal }, MAX_ROWS),
  })
  const { width, height } = mapFrame(choice)
  const { colorBy, breaks, layers, camera, picked } = view
  const drawing = {
    look: { colorBy, breaks, layers, locale },
    // What is picked is outlined among the others, which stay to show where it lies.
    filter: ofPicked && !picked.all ? '' : filterText,
    camera: ofPicked ? null : camera,
    picked: ofPicked ? picked : null,
    width: Math.round(width * PIXELS_PER_MM),
    height: Math.round(height * PIXELS_PER_MM),
  }
  const framed = ofPicked || filterText !== ''
  const map = useQuery({
    // All that the picture is made from: two choices may ask for the same plots and differ in it.
    queryKey: ['print-map', role, drawing, framed && text],
    enabled: choice.map,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const { drawMap } = await import('./drawMap.ts')
      const box = framed ? await boxAround(filter, locale) : null
      return drawMap({ ...drawing, box, signal })
    },
  })
  const blob = map.data?.blob
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  const all = describeFilter(parcelFilter, view.filter, locale, names)
  const whole = filterText === '' ? words.everything : all
  return {
    columns,
    rows,
    sum,
    map,
    url,
    ofPicked,
    sentence:
      ofPicked && !picked.all
        ? filterText === ''
          ? words.pickedOnly
          : words.pickedOf(all)
        : whole,
  }
}
