import { done } from '../account/refused.ts'
import { useSending } from '../account/useSending.ts'
import { ask } from '../graphql/ask.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Person, resetPassword } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  readonly person: Person
  readonly onClose: () => void
  readonly onDone: (told: { name: string; password: string }) => void
}

/** Gives a person a new password, after asking once more. */
export function ResetForm({ person, onClose, onDone }: Props) {
  const words = useWords(adminWords)
  const locale = useLocale()
  const { sending, onSubmit, faultOfAll } = useSending(async () => {
    const { result } = await ask(resetPassword, { id: person.id }, { locale })
    const { password } = done(result, 'PersonWithPassword')
    onDone({ name: `${person.name} (${person.username})`, password })
  })
  return (
    <FormDialog
      title={words.resetTitle(person.name)}
      lead={words.resetLead}
      send={words.reset}
      sending={sending}
      fault={faultOfAll([])}
      onSubmit={onSubmit}
      onClose={onClose}
    />
  )
}
