import { locales } from '@panhuo/shared/words/label'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { HoverProvider } from './hover/hover.tsx'
import { useLiveRegister } from './live/useLiveRegister.ts'
import { Screen } from './Screen.tsx'
import { SessionProvider, useSessionQuery } from './session/session.ts'
import { useDuePassword } from './session/useDuePassword.ts'
import { useIdleExit } from './session/useIdleExit.ts'
import { Problem } from './shell/Problem.tsx'
import { shellWords } from './shell/shellWords.ts'
import { usePageFocus, usePageTitle } from './shell/usePage.ts'
import { useView, ViewProvider } from './url/useView.tsx'
import { LocaleProvider, languageTags, useWords } from './words/locale.tsx'
import { useRememberedLocale } from './words/rememberedLocale.ts'
import './app.css'

/** Session first, because what a link may ask depends on who opens it; then link, language, page. */
export function App() {
  const session = useSessionQuery()
  const remembered = useRememberedLocale()
  if (!session.data) {
    // The link is read in full only once it is known who opens it; its language is anyone's.
    const asked = new URLSearchParams(location.search).get('lang')
    return (
      <LocaleProvider value={locales.find((name) => name === asked) ?? remembered}>
        <Opening error={session.error} onRetry={() => session.refetch()} />
      </LocaleProvider>
    )
  }
  return (
    <SessionProvider value={session.data}>
      <ViewProvider>
        <InLanguage />
      </ViewProvider>
    </SessionProvider>
  )
}

function InLanguage() {
  const { view } = useView()
  const remembered = useRememberedLocale()
  const locale = view.locale ?? remembered
  usePageFocus()
  useIdleExit(locale)
  useDuePassword()
  useLiveRegister()
  useEffect(() => {
    document.documentElement.lang = languageTags[locale]
  }, [locale])
  return (
    <LocaleProvider value={locale}>
      <HoverProvider>
        <Outlet />
      </HoverProvider>
    </LocaleProvider>
  )
}

/** The map is the first page. */
export function MapPage() {
  usePageTitle()
  return <Screen />
}

function Opening({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const words = useWords(shellWords)
  return (
    <main className="opening">
      <img src="/favicon.svg" alt="" width="40" height="40" />
      <h1>{words.name}</h1>
      {error ? (
        <Problem error={words.noServerHint} title={words.noServer} onRetry={onRetry} />
      ) : (
        <p role="status">{words.starting}</p>
      )}
    </main>
  )
}
