import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { accountWords } from './accountWords.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly fault?: string | undefined
  readonly autoComplete: 'current-password' | 'new-password'
  readonly autoFocus?: boolean
}

/** A password, which may be looked at while it is typed. */
export function PasswordField(props: Props) {
  const words = useWords(accountWords)
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      required
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="off"
      end={
        <button
          type="button"
          className="button quiet icon"
          aria-pressed={shown}
          aria-label={words.showPassword}
          title={words.showPassword}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </button>
      }
    />
  )
}
