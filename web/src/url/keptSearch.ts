import type { SearchText } from './searchText.ts'

/** What belongs to one page alone and does not travel to another one. */
const ofOnePage = [
  'at',
  'show',
  'targets',
  'projects',
  'next',
  'ended',
  'setup',
  'acts',
  'find',
  'weights',
  'hard',
  'deals',
  'codes',
  'title',
  'draft',
  'edition',
]

/** The part of a link that goes along from page to page: filter, view of the map, language. */
export function keptSearch(search: SearchText): SearchText {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !ofOnePage.includes(name)))
}

/** The shortlist of a link, which is no part of the map's view and goes along all the same. */
export function shortlistIn({ sites }: SearchText): SearchText {
  return sites ? { sites } : {}
}
