import type { Role } from '@panhuo/shared/access/access'
import { type Duty, mayDo } from '@panhuo/shared/access/duties'

/** Pages that belong to one job stand behind one word of the top bar. */
export type PageGroup = 'promotion'

export type PageName =
  | 'map'
  | 'morning'
  | 'projects'
  | 'demands'
  | 'deals'
  | 'briefs'
  | 'shares'
  | 'areas'
  | 'targets'
  | 'import'

export interface SitePage {
  readonly name: PageName
  readonly to: string
  /** Paths that lie below the page; on them it counts as the current one. */
  readonly holds?: readonly string[]
  /** Shown to those alone who have this duty. */
  readonly duty?: Duty
  readonly group?: PageGroup
}

/** The pages of the product in the order of the top bar; a group stands where its first page does. */
export const sitePages: readonly SitePage[] = [
  { name: 'map', to: '/' },
  // Who keeps deals without the work on plots finds what to follow up there.
  { name: 'morning', to: '/morning', duty: 'KEEP_DEAL' },
  { name: 'projects', to: '/projects', holds: ['/projects/'] },
  {
    name: 'demands',
    to: '/demands',
    holds: ['/demands/', '/compare'],
    duty: 'KEEP_DEMAND',
    group: 'promotion',
  },
  {
    name: 'deals',
    to: '/deals',
    holds: ['/deals/'],
    duty: 'MEASURE_DEALS',
    group: 'promotion',
  },
  { name: 'briefs', to: '/briefs', holds: ['/briefs/'], duty: 'BRIEF', group: 'promotion' },
  { name: 'shares', to: '/shares', duty: 'SHARE', group: 'promotion' },
  { name: 'areas', to: '/areas', holds: ['/parks/', '/zones/'] },
  { name: 'targets', to: '/targets' },
  { name: 'import', to: '/import', holds: ['/import/'], duty: 'IMPORT' },
]

/** One entry of the top bar: a page, or a group with the pages that this role has of it, two at least. */
export type NavEntry =
  | { readonly page: SitePage }
  | { readonly group: PageGroup; readonly pages: readonly SitePage[] }

export function navEntries(role: Role, pages: readonly SitePage[] = sitePages): NavEntry[] {
  const entries: NavEntry[] = []
  const groups = new Map<PageGroup, SitePage[]>()
  for (const page of pages) {
    if (page.duty && !mayDo(role, page.duty)) continue
    const started = page.group && groups.get(page.group)
    if (started) started.push(page)
    else if (page.group) {
      const own = [page]
      groups.set(page.group, own)
      entries.push({ group: page.group, pages: own })
    } else entries.push({ page })
  }
  return entries.map((entry) =>
    'pages' in entry && entry.pages.length === 1 && entry.pages[0]
      ? { page: entry.pages[0] }
      : entry,
  )
}

export function isCurrent({ to, holds = [] }: SitePage, path: string): boolean {
  return path === to || holds.some((start) => path.startsWith(start))
}
