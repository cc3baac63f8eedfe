import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { useEffect, useRef, useState } from 'react'
import { leaveFor, sendAccount } from '../session/accountApi.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { rememberLocale } from '../words/rememberedLocale.ts'
import { accountWords } from './accountWords.ts'
import { FormFault } from './FormFault.tsx'
import { PasswordDemands } from './PasswordDemands.tsx'
import { PasswordField } from './PasswordField.tsx'
import { TextField } from './TextField.tsx'
import { useSending } from './useSending.ts'

interface Props {
  readonly token: string
  readonly rules: AccountRules
}

/** Makes the first administrator and signs in as them. */
export function SetUpForm({ token, rules }: Props) {
  const words = useWords(accountWords)
  const locale = useLocale()
  const [username, setUsername] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    await sendAccount('set-up', { token, username: username.trim(), name, password }, locale)
    await sendAccount('sign-in/username', { username: username.trim(), password }, locale)
    rememberLocale(locale)
    leaveFor('/admin')
  })
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form className="account-form" onSubmit={onSubmit} ref={form}>
      <p>{words.setUpLead}</p>
      <TextField
        label={words.username}
        value={username}
        onValue={setUsername}
        fault={faultOf('username')}
        hint={words.usernameHint}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <TextField
        label={words.name}
        value={name}
        onValue={setName}
        fault={faultOf('name')}
        autoComplete="name"
        required
      />
      <PasswordField
        label={words.password}
        value={password}
        onValue={setPassword}
        fault={faultOf('password')}
        autoComplete="new-password"
      />
      <PasswordDemands password={password} username={username} rules={rules} />
      <FormFault said={faultOfAll(['username', 'name', 'password'])} />
      <button type="submit" className="button primary" aria-disabled={sending}>
        {words.makeAdministrator}
      </button>
    </form>
  )
}
