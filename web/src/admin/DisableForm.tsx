import { useState } from 'react'
import { done } from '../account/refused.ts'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { ask } from '../graphql/ask.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { disablePerson, type Person } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  readonly person: Person
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Closes an account, with a reason. */
export function DisableForm({ person, onClose, onDone }: Props) {
  const words = useWords(adminWords)
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    const input = { id: person.id, reason }
    done((await ask(disablePerson, { input }, { locale })).result, 'Person')
    onDone()
  })
  return (
    <FormDialog
      title={words.disableTitle(person.name)}
      lead={words.disableLead}
      send={words.disable}
      sending={sending}
      fault={faultOfAll(['reason'])}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        fault={faultOf('reason')}
        maxLength={500}
        required
      />
    </FormDialog>
  )
}
