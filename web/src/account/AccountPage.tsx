import { roles } from '@panhuo/shared/access/access'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useSearch } from '@tanstack/react-router'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { MyKeys } from './MyKeys.tsx'
import './account.css'

/** One's own account: the password, and the keys of an analyst. */
export function AccountPage() {
  const words = useWords(accountWords)
  const locale = useLocale()
  const { person, role, rules } = useSession()
  const { next = '/' } = useSearch({ strict: false }) as SearchText
  if (!person || !rules) {
    return (
      <PageFrame title={words.accountTitle}>
        <NotOpen said={words.noAccount} />
      </PageFrame>
    )
  }
  const said = person.passwordDue ? undefined : codeOf(roles, role)?.[locale]
  return (
    <PageFrame
      title={words.accountTitle}
      lead={[person.name, person.username, said].filter(Boolean).join(' · ')}
    >
      <section className="account-part">
        <h2>{words.changePassword}</h2>
        {person.passwordDue && <p className="account-note">{words.due}</p>}
        <ChangePasswordForm person={person} rules={rules} next={next} />
      </section>
      {role === 'ANALYST' && <MyKeys />}
    </PageFrame>
  )
}
