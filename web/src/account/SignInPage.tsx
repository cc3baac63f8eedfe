import { usualAccountRules } from '@panhuo/shared/account/accountRules'
import { useSearch } from '@tanstack/react-router'
import { Info } from 'lucide-react'
import { hasDrafts } from '../change/draft.ts'
import { leaveFor } from '../session/accountApi.ts'
import { useSession } from '../session/session.ts'
import { UserMenu } from '../session/UserMenu.tsx'
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx'
import { usePageTitle } from '../shell/usePage.ts'
import type { SearchText } from '../url/searchText.ts'
import { useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'
import { SetUpForm } from './SetUpForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import '../shell/topBar.css'
import './signIn.css'

/** The way in: by name and password, or once by the link that makes the first administrator. */
export function SignInPage() {
  const words = useWords(accountWords)
  const { person } = useSession()
  const { setup, next = '/', ended } = useSearch({ strict: false }) as SearchText
  const title = setup ? words.setUp : words.signIn
  usePageTitle(title)
  return (
    <div className="app">
      <header className="top-bar">
        <div className="top-bar-name">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          <span className="page-product">{words.product}</span>
        </div>
        <div className="top-bar-end">
          {person && <UserMenu person={person} />}
          <LanguageSwitch />
        </div>
      </header>
      <main className="sign-in">
        <div className="sign-in-box">
          <h1 tabIndex={-1} data-page-heading>
            {title}
          </h1>
          {ended && !person && (
            <p className="sign-in-note" role="status">
              <Info aria-hidden="true" />
              {hasDrafts() ? `${words.ended}${words.draftsKept}` : words.ended}
            </p>
          )}
          {setup ? (
            <SetUpForm token={setup} rules={usualAccountRules} />
          ) : person ? (
            <>
              <p>{words.signedInAs(person.name)}</p>
              <button type="button" className="button primary" onClick={() => leaveFor(next)}>
                {words.goOn}
              </button>
            </>
          ) : (
            <SignInForm next={next} />
          )}
          <p className="sign-in-foot">
            {words.asGuestLead} <a href="/">{words.asGuest}</a>
          </p>
        </div>
      </main>
    </div>
  )
}
