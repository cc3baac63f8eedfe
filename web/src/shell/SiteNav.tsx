import { Menu } from '@base-ui/react/menu'
import { Link, useRouterState } from '@tanstack/react-router'
import { ChevronDown, Menu as MenuIcon } from 'lucide-react'
import { useSession } from '../session/session.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { leftSearch } from '../url/leftSearch.ts'
import { useWords } from '../words/locale.tsx'
import { useMedia } from './media.ts'
import { pageWords } from './pageWords.ts'
import { isCurrent, navEntries, type SitePage } from './sitePages.ts'
import './siteNav.css'

/** The pages of the product: links in a wide top bar, a menu in a narrow one. */
export function SiteNav() {
  const words = useWords(pageWords)
  const roomy = useMedia('(min-width: 1180px)')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { role } = useSession()
  const entries = navEntries(role)
  if (!roomy) {
    return (
      <Menu.Root>
        <Menu.Trigger className="button quiet icon site-menu" aria-label={words.menu}>
          <MenuIcon aria-hidden="true" />
        </Menu.Trigger>
        <PageMenu pages={entries.flatMap((one) => ('page' in one ? one.page : one.pages))} />
      </Menu.Root>
    )
  }
  return (
    <nav className="site-nav" aria-label={words.pages}>
      {entries.map((entry) =>
        'page' in entry ? (
          <Link
            key={entry.page.name}
            to={entry.page.to}
            search={searchTo(entry.page, path)}
            activeOptions={{ exact: true }}
            aria-current={isCurrent(entry.page, path) ? 'page' : undefined}
          >
            {words[entry.page.name]}
          </Link>
        ) : (
          <Menu.Root key={entry.group}>
            <Menu.Trigger
              className="site-group"
              data-current={entry.pages.some((page) => isCurrent(page, path)) || undefined}
            >
              {words[entry.group]}
              <ChevronDown aria-hidden="true" />
            </Menu.Trigger>
            <PageMenu pages={entry.pages} />
          </Menu.Root>
        ),
      )}
    </nav>
  )
}

function PageMenu({ pages }: { pages: readonly SitePage[] }) {
  const words = useWords(pageWords)
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Menu.Portal>
      <Menu.Positioner className="positioner" sideOffset={6} align="start">
        <Menu.Popup className="popup menu">
          {pages.map((page) => (
            <Menu.LinkItem
              key={page.name}
              className="menu-item"
              closeOnClick
              aria-current={isCurrent(page, path) ? 'page' : undefined}
              render={
                <Link to={page.to} search={searchTo(page, path)} activeOptions={{ exact: true }} />
              }
            >
              {words[page.name]}
            </Menu.LinkItem>
          ))}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  )
}

/** The map opens as it was left; whoever is on it closes what stands open. */
function searchTo({ to }: SitePage, path: string) {
  return to === '/' && path !== '/' ? leftSearch : keptSearch
}
