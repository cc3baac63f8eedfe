import { Menu } from '@base-ui/react/menu'
import { mayDo } from '@panhuo/shared/access/duties'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { useSession } from '../session/session.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useWords } from '../words/locale.tsx'
import { useMedia } from './media.ts'
import { pageWords } from './pageWords.ts'
import './siteNav.css'

type PageName = 'map' | 'morning' | 'projects' | 'areas' | 'targets'

const pages: readonly { name: PageName; to: string; holds: readonly string[] }[] = [
  { name: 'map', to: '/', holds: [] },
  { name: 'morning', to: '/morning', holds: [] },
  { name: 'projects', to: '/projects', holds: ['/projects/'] },
  { name: 'areas', to: '/areas', holds: ['/parks/', '/zones/'] },
  { name: 'targets', to: '/targets', holds: [] },
]

/** The pages of the product: links in a wide top bar, a menu in a narrow one. */
export function SiteNav() {
  const words = useWords(pageWords)
  const roomy = useMedia('(min-width: 1180px)')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { role } = useSession()
  // Only those who keep the register have work of the day.
  const shown = pages.filter(({ name }) => name !== 'morning' || mayDo(role, 'READ_WORK'))
  const links = shown.map(({ name, to, holds }) => ({
    name,
    to,
    current: path === to || holds.some((start) => path.startsWith(start)),
  }))
  if (roomy) {
    return (
      <nav className="site-nav" aria-label={words.pages}>
        {links.map(({ name, to, current }) => (
          <Link
            key={name}
            to={to}
            search={keptSearch}
            activeOptions={{ exact: true }}
            aria-current={current ? 'page' : undefined}
          >
            {words[name]}
          </Link>
        ))}
      </nav>
    )
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet icon site-menu" aria-label={words.menu}>
        <MenuIcon aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={6} align="start">
          <Menu.Popup className="popup menu">
            {links.map(({ name, to, current }) => (
              <Menu.LinkItem
                key={name}
                className="menu-item"
                closeOnClick
                aria-current={current ? 'page' : undefined}
                render={<Link to={to} search={keptSearch} activeOptions={{ exact: true }} />}
              >
                {words[name]}
              </Menu.LinkItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
