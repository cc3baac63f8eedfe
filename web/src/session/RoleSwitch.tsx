import { type Role, roles } from '@panhuo/shared/access/access'
import { usePhone } from '../shell/media.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { useSession, useSignIn } from './session.ts'
import { sessionWords } from './sessionWords.ts'

/** In a demo: acts as another role, to see what each may see. Absent elsewhere. */
export function RoleSwitch() {
  const words = useWords(sessionWords)
  const locale = useLocale()
  const { role, demo } = useSession()
  const signIn = useSignIn()
  const phone = usePhone()
  if (!demo) return null
  return (
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
  )
}
