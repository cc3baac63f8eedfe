import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { passwordDemands } from '@panhuo/shared/account/passwordRule'
import { Check, Circle } from 'lucide-react'
import { useLocale, useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'

interface Props {
  readonly password: string
  readonly username: string
  readonly rules: AccountRules
  /** True where there were passwords before. */
  readonly changes?: boolean
}

/** What the new password has to be, ticked off while it is typed. */
export function PasswordDemands({ password, username, rules, changes = false }: Props) {
  const words = useWords(accountWords)
  const locale = useLocale()
  return (
    <ul className="demands" aria-label={words.demands}>
      {passwordDemands(password, username, rules).map((demand) => (
        <li key={demand.en} data-met={demand.met || undefined}>
          {demand.met ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
          {demand[locale]}
          <span className="unseen">{demand.met ? words.met : words.notMet}</span>
        </li>
      ))}
      {changes && (
        <li>
          <Circle aria-hidden="true" />
          {words.history(rules.passwordHistory)}
        </li>
      )}
    </ul>
  )
}
