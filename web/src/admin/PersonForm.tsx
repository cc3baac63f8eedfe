import { type PersonRole, roles } from '@panhuo/shared/access/access'
import { useId, useState } from 'react'
import { done } from '../account/refused.ts'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { ask } from '../graphql/ask.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { addPerson, changePerson, type Person } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  /** Absent for a new account. */
  readonly person?: Person
  readonly towns: readonly { readonly code: string; readonly name: string }[]
  readonly onClose: () => void
  /** What was told once, for a new account. */
  readonly onDone: (told?: { name: string; password: string }) => void
}

const given = roles.codes.filter(({ value }) => value !== 'GUEST')

/** A new account, or another name, role or towns for one. */
export function PersonForm({ person, towns, onClose, onDone }: Props) {
  const words = useWords(adminWords)
  const locale = useLocale()
  const [username, setUsername] = useState('')
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'LAND_OFFICIAL')
  const [ticked, setTicked] = useState(person?.towns?.map(({ code }) => code) ?? [])
  const [reason, setReason] = useState('')
  const roleId = useId()
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    const asked = { name, role, towns: ticked }
    if (person) {
      const input = { ...asked, id: person.id, reason }
      done((await ask(changePerson, { input }, { locale })).result, 'Person')
      return onDone()
    }
    const input = { ...asked, username }
    const added = done((await ask(addPerson, { input }, { locale })).result, 'PersonWithPassword')
    onDone({ name: `${added.person.name} (${added.person.username})`, password: added.password })
  })
  const shown = person ? ['name', 'reason'] : ['username', 'name']
  return (
    <FormDialog
      title={person ? words.editTitle(person.name) : words.add}
      send={person ? words.save : words.add}
      sending={sending}
      fault={faultOfAll(shown)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {!person && (
        <TextField
          label={words.username}
          hint={words.usernameHint}
          value={username}
          onValue={setUsername}
          fault={faultOf('username')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
        />
      )}
      <TextField
        label={words.name}
        value={name}
        onValue={setName}
        fault={faultOf('name')}
        autoComplete="off"
        maxLength={40}
        required
      />
      <div className="text-field">
        <label htmlFor={roleId}>{words.role}</label>
        <select
          id={roleId}
          className="field"
          value={role}
          onChange={(event) => setRole(event.target.value as PersonRole)}
        >
          {given.map((code) => (
            <option key={code.value} value={code.value}>
              {code[locale]}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="town-ticks">
        <legend>{words.towns}</legend>
        {towns.map(({ code, name: town }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={ticked.includes(code)}
              onChange={({ target }) =>
                setTicked(
                  target.checked ? [...ticked, code] : ticked.filter((other) => other !== code),
                )
              }
            />
            {town}
          </label>
        ))}
        <small>{words.townsHint}</small>
      </fieldset>
      {person && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onValue={setReason}
          fault={faultOf('reason')}
          maxLength={500}
          required
        />
      )}
    </FormDialog>
  )
}
