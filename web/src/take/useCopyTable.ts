import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { parcelWords } from '../parcel/parcelWords.ts'
import { useColumns } from '../parcel/useColumns.ts'
import { usePickDesk } from '../picked/pickStore.tsx'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'

/** More rows than this are for a file, not for the clipboard. */
export const MAX_COPIED = 2_000

/** Copies all plots of a filter in the chosen columns and says how many they were. */
export function useCopyTable() {
  const words = useWords(parcelWords)
  const locale = useLocale()
  const { view } = useView()
  const { columns } = useColumns()
  const { say } = usePickDesk()
  return async (filter: ParcelFilter) => {
    say({ text: words.copying })
    try {
      const [{ readRows }, { cellsOf, headerOf, toHtml, toTsv }, { copyTable }] = await Promise.all(
        [import('./readRows.ts'), import('./tableText.ts'), import('./copyTable.ts')],
      )
      const asked = { filter, sort: view.sort, columns, locale }
      const { rows, totalCount } = await readRows(asked, MAX_COPIED)
      const header = headerOf(columns, locale)
      const cells = rows.map((row) => cellsOf(columns, row, locale))
      const copied = await copyTable(toTsv([header, ...cells]), toHtml(header, cells))
      const count = formatCount(rows.length, locale)
      if (!copied) say({ text: words.notCopied })
      else if (rows.length < totalCount) {
        say({ text: words.copiedFirst(count, formatCount(totalCount, locale)) })
      } else say({ text: words.copied(count, columns.length) })
    } catch {
      say({ text: words.copyFailed })
    }
  }
}
