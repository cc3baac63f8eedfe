import { ExternalLink } from 'lucide-react'
import { AsOfControl } from '../asOf/AsOfControl.tsx'
import { SettingsMenu } from '../help/SettingsMenu.tsx'
import { SearchOpener } from '../search/SearchOpener.tsx'
import { RoleSwitch } from '../session/RoleSwitch.tsx'
import { useWords } from '../words/locale.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { MatchCount } from './MatchCount.tsx'
import { SampleNotice } from './SampleNotice.tsx'
import { SiteNav } from './SiteNav.tsx'
import { shellWords } from './shellWords.ts'
import './topBar.css'

/** Name, search, the server's numbers, and who looks in which language. */
export function TopBar() {
  const words = useWords(shellWords)
  return (
    <header className="top-bar">
      <div className="top-bar-name">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <h1 tabIndex={-1} data-page-heading>
          {words.name}
        </h1>
        <span className="top-bar-place">{words.place}</span>
      </div>
      <SiteNav />
      <SearchOpener />
      <AsOfControl />
      <MatchCount />
      <SampleNotice />
      <div className="top-bar-end">
        <a
          className="button quiet endpoint"
          href="/graphql"
          target="_blank"
          rel="noreferrer"
          title={words.endpoint}
        >
          GraphQL
          <ExternalLink aria-hidden="true" />
        </a>
        <RoleSwitch />
        <SettingsMenu />
        <LanguageSwitch />
      </div>
    </header>
  )
}
