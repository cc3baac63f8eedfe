import { searchTextToString } from '../url/searchText.ts'

/**
 * Address on our server of the file that holds the plots of a filter, given as its text, as of a
 * moment; null is the present. `more` is what the format itself may be asked for.
 */
export function exportUrl(
  extension: string,
  filterText: string,
  asOf: string | null,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = searchTextToString({ filter: filterText, asOf: asOf ?? '', ...more })
  return `/export/parcels.${extension}${search}`
}
