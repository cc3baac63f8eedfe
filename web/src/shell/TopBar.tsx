import { ExternalLink } from 'lucide-react'
import { RoleSwitch } from '../session/RoleSwitch.tsx'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { rememberLocale } from '../words/rememberedLocale.ts'
import { MatchCount } from './MatchCount.tsx'
import { SampleNotice } from './SampleNotice.tsx'
import { SearchField } from './SearchField.tsx'
import { shellWords } from './shellWords.ts'
import './topBar.css'

/** Name, search, the server's numbers, and who looks in which language. */
export function TopBar() {
  const words = useWords(shellWords)
  const locale = useLocale()
  const { change } = useView()
  const switchLanguage = () => {
    const next = locale === 'zh' ? 'en' : 'zh'
    rememberLocale(next)
    // Chinese is what a link means without saying so.
    change({ locale: next === 'zh' ? null : next }, { replace: true })
  }
  return (
    <header className="top-bar">
      <div className="top-bar-name">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <h1>{words.name}</h1>
        <span className="top-bar-place">{words.place}</span>
      </div>
      <SearchField />
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
        <button
          type="button"
          className="button quiet"
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          title={words.languageLabel}
          onClick={switchLanguage}
        >
          {words.language}
        </button>
      </div>
    </header>
  )
}
