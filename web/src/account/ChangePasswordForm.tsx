import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { useState } from 'react'
import { leaveFor, sendAccount } from '../session/accountApi.ts'
import type { SignedInPerson } from '../session/session.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'
import { FormFault } from './FormFault.tsx'
import { PasswordDemands } from './PasswordDemands.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useSending } from './useSending.ts'

interface Props {
  readonly person: SignedInPerson
  readonly rules: AccountRules
  /** The page that was asked for before the password had to be changed. */
  readonly next: string
}

/** A new password for one's own account. */
export function ChangePasswordForm({ person, rules, next }: Props) {
  const words = useWords(accountWords)
  const locale = useLocale()
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [changed, setChanged] = useState(false)
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    setChanged(false)
    await sendAccount('change-password', { password, newPassword }, locale)
    // The role comes with the new password: everything is read again.
    if (person.passwordDue) return leaveFor(next)
    setPassword('')
    setNewPassword('')
    setChanged(true)
  })
  return (
    <form className="account-form" onSubmit={onSubmit}>
      <input type="text" value={person.username} autoComplete="username" readOnly hidden />
      <PasswordField
        label={words.present}
        value={password}
        onValue={setPassword}
        fault={faultOf('password')}
        autoComplete="current-password"
      />
      <PasswordField
        label={words.wanted}
        value={newPassword}
        onValue={setNewPassword}
        fault={faultOf('newPassword')}
        autoComplete="new-password"
      />
      <PasswordDemands password={newPassword} username={person.username} rules={rules} changes />
      <FormFault said={faultOfAll(['password', 'newPassword'])} />
      <button type="submit" className="button primary" aria-disabled={sending}>
        {words.changePassword}
      </button>
      <p role="status" className="account-done">
        {changed ? words.changed : ''}
      </p>
    </form>
  )
}
