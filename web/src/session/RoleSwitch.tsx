import { type Role, roles } from '@panhuo/shared/access/access'
import { usePhone } from '../shell/media.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { signInAddress } from './accountApi.ts'
import { useSession, useSignIn } from './session.ts'
import { sessionWords } from './sessionWords.ts'
import { UserMenu } from './UserMenu.tsx'
import './userMenu.css'

/** Who is signed in; in a demo the role that one acts as, to see what each may see; else the way in. */
export function RoleSwitch() {
  const words = useWords(sessionWords)
  const locale = useLocale()
  const { role, demo, person } = useSession()
  const signIn = useSignIn()
  const phone = usePhone()
  if (person) return <UserMenu person={person} />
  if (!demo) {
    return (
      <a className="button" href={signInAddress({ ended: false })}>
        {words.signIn}
      </a>
    )
  }
  return (
    <>
      <select
        className="field role-switch"
        aria-label={words.actAs}
        title={words.demo}
        value={role}
        onChange={(event) => signIn(event.target.value as Role)}
      >
        {roles.codes.map((code) => (
          <option key={code.value} value={code.value}>
            {phone ? words.short[code.value] : code[locale]}
          </option>
        ))}
      </select>
      {/* A phone has it in the menu of the settings, its bar being full. */}
      {!phone && (
        <a className="sign-in-link" href={signInAddress({ ended: false })}>
          {words.withAccount}
        </a>
      )}
    </>
  )
}
