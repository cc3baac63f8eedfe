import type { ReactNode } from 'react'
import { SettingsMenu } from '../help/SettingsMenu.tsx'
import { SearchOpener } from '../search/SearchOpener.tsx'
import { RoleSwitch } from '../session/RoleSwitch.tsx'
import { useWords } from '../words/locale.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Notices } from './Notices.tsx'
import { pageWords } from './pageWords.ts'
import { SiteNav } from './SiteNav.tsx'
import { usePageTitle } from './usePage.ts'
import './topBar.css'
import './page.css'

interface Props {
  readonly title: string
  /** One line under the title: what it is, or the numbers that matter most. */
  readonly lead?: ReactNode
  /** What stands above the title, such as the way back. */
  readonly over?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page beside the map: the same top bar, a heading that takes the focus, and what follows. */
export function PageFrame({ title, lead, over, actions, children }: Props) {
  const words = useWords(pageWords)
  usePageTitle(title)
  return (
    <div className="app">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <header className="top-bar">
        <div className="top-bar-name">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          <span className="page-product">{words.name}</span>
        </div>
        <SiteNav />
        <SearchOpener />
        <div className="top-bar-end">
          <RoleSwitch />
          <SettingsMenu />
          <LanguageSwitch />
        </div>
      </header>
      <Notices />
      <main className="page" id="content" tabIndex={-1}>
        <header className="page-head">
          <div className="page-title">
            {over}
            <h1 tabIndex={-1} data-page-heading>
              {title}
            </h1>
            {lead && <div className="page-lead">{lead}</div>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </header>
        {children}
      </main>
    </div>
  )
}
