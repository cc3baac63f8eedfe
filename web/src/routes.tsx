import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { App } from './App.tsx'
import { parseSearchText, type SearchText, searchTextToString } from './url/searchText.ts'

const root = createRootRoute({ validateSearch: (search): SearchText => search as SearchText })

/** URL → screen, in one list. */
const screens = [createRoute({ getParentRoute: () => root, path: '/', component: App })]

export const router = createRouter({
  routeTree: root.addChildren(screens),
  parseSearch: parseSearchText,
  stringifySearch: searchTextToString,
  // A path that this app does not know still shows the map rather than an empty page.
  defaultNotFoundComponent: App,
})
