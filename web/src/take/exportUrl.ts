import type { Locale } from '@panhuo/shared/words/label'
import { searchTextToString } from '../url/searchText.ts'
import type { Sort } from '../url/view.ts'
import { writeSort } from '../url/viewText.ts'

/** What a file holds as the list shows it: which plots, of which moment, in which order and language. */
export interface FileOfPlots {
  /** The filter as text. */
  readonly filterText: string
  /** The moment that the plots are told of; null is the present. */
  readonly asOf: string | null
  readonly sort: Sort | null
  readonly locale: Locale
}

/** Address of a file on our server; `more` is what the format itself may be asked for. */
export function exportUrl(
  extension: string,
  { filterText, asOf, sort, locale }: FileOfPlots,
  more: Readonly<Record<string, string>> = {},
): string {
  // Said always: without it the server answers in the language of the browser, not of the page.
  const lang = locale
  const search = { filter: filterText, asOf: asOf ?? '', sort: writeSort(sort), lang, ...more }
  return `/export/parcels.${extension}${searchTextToString(search)}`
}
