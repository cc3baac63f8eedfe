import { useEffect, useRef, useState } from 'react'
import { leaveFor, sendAccount } from '../session/accountApi.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { rememberLocale } from '../words/rememberedLocale.ts'
import { accountWords } from './accountWords.ts'
import { FormFault } from './FormFault.tsx'
import { PasswordField } from './PasswordField.tsx'
import { TextField } from './TextField.tsx'
import { useSending } from './useSending.ts'

/** Name and password; afterwards the page that was wanted. */
export function SignInForm({ next }: { readonly next: string }) {
  const words = useWords(accountWords)
  const locale = useLocale()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    await sendAccount('sign-in/username', { username: username.trim(), password }, locale)
    // A link may have named the language; the pages that follow are read in the same one.
    rememberLocale(locale)
    leaveFor(next)
  })
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form className="account-form" onSubmit={onSubmit} ref={form}>
      <TextField
        label={words.username}
        value={username}
        onValue={setUsername}
        fault={faultOf('username')}
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <PasswordField
        label={words.password}
        value={password}
        onValue={setPassword}
        fault={faultOf('password')}
        autoComplete="current-password"
      />
      <FormFault said={faultOfAll(['username', 'password'])} />
      <button type="submit" className="button primary" aria-disabled={sending}>
        {sending ? words.signingIn : words.signIn}
      </button>
    </form>
  )
}
