import type { Locale } from '@panhuo/shared/words/label'
import { useEffect, useRef, useState } from 'react'
import { AskError } from '../graphql/askError.ts'
import { LocaleProvider, languageTags } from '../words/locale.tsx'
import { askShare, type Shared, type ShareKey, unlockShare } from './askShare.ts'
import { SharedSites } from './SharedSites.tsx'
import { shareWords } from './shareWords.ts'
import './shared.css'

interface Props {
  readonly token: string
}

/** Until the set is open nobody knows its language; the stranger's browser knows theirs. */
const own: Locale = navigator.language.startsWith('zh') ? 'zh' : 'en'

/** What a stranger with a link sees: the set, a field for its password, or why it does not open. */
export function SharedPage({ token }: Props) {
  const [chosen, setChosen] = useState<Locale | null>(null)
  const [key, setKey] = useState<ShareKey>({ token, pass: null })
  const [shared, setShared] = useState<Shared | null>(null)
  const [problem, setProblem] = useState<AskError | null>(null)
  const given = shared && (shared.set.locale === 'EN' ? 'en' : 'zh')
  const locale = chosen ?? given ?? own
  const words = shareWords[locale]
  useEffect(() => {
    let left = false
    setProblem(null)
    askShare(key, own).then(
      (answer) => !left && setShared(answer),
      (error: unknown) => {
        if (!(error instanceof AskError)) throw error
        if (!left) setProblem(error)
      },
    )
    return () => {
      left = true
    }
  }, [key])
  useEffect(() => {
    document.documentElement.lang = languageTags[locale]
    document.title = shared ? `${shared.set.title} · ${words.product}` : words.product
  }, [locale, shared, words])
  const toggle = () => setChosen(locale === 'zh' ? 'en' : 'zh')
  return (
    <LocaleProvider value={locale}>
      {shared ? (
        <SharedSites shared={shared} shareKey={key} onLanguage={toggle} />
      ) : (
        <main className="shared-door">
          <img src="/favicon.svg" alt="" width="40" height="40" />
          {problem?.code === 'SHARE_LOCKED' ? (
            <Lock token={token} locale={locale} onPass={(pass) => setKey({ token, pass })} />
          ) : problem ? (
            <>
              <h1>{words.closed}</h1>
              <p role="alert">{problem.message}</p>
              {problem.final ? (
                <p>{words.closedHint}</p>
              ) : (
                <button type="button" className="button" onClick={() => setKey({ ...key })}>
                  {words.retry}
                </button>
              )}
            </>
          ) : (
            <p role="status">{words.loading}…</p>
          )}
        </main>
      )}
    </LocaleProvider>
  )
}

interface LockProps {
  readonly token: string
  readonly locale: Locale
  readonly onPass: (pass: string) => void
}

function Lock({ token, locale, onPass }: LockProps) {
  const words = shareWords[locale]
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  // There is nothing else to do on this page.
  useEffect(() => field.current?.focus(), [])
  const open = async () => {
    try {
      onPass(await unlockShare(token, password, locale))
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setWrong(error.message)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h1>{words.locked}</h1>
      <label htmlFor="share-password">{words.password}</label>
      <input
        id="share-password"
        ref={field}
        type="password"
        className="field"
        autoComplete="off"
        value={password}
        aria-invalid={wrong !== null}
        onChange={(event) => setPassword(event.target.value)}
      />
      {wrong && <p role="alert">{wrong}</p>}
      <button type="submit" className="button primary" disabled={password === ''}>
        {words.open}
      </button>
    </form>
  )
}
