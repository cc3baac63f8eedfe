import { partyKinds } from '@panhuo/shared/case/case'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useState } from 'react'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'
import type { Case } from './lifeQuery.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly case: Case
  readonly may: boolean
}

type Party = Case['parties'][number]

/** Who takes part in a case. */
export function PartyList({ case: one, may }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Party | null>(null)
  return (
    <div data-testid="parties">
      <h4>
        {words.parties} <small>{one.parties.length}</small>
      </h4>
      {one.parties.length === 0 && <p className="life-note">{words.nobody}</p>}
      <ul className="documents">
        {one.parties.map((party) => (
          <li key={party.partyId}>
            <div>
              {party.name ?? '—'}{' '}
              <small>
                {codeOf(partyKinds, party.kind)?.[locale]}
                {party.leftOn && ` · ${words.left(party.leftOn)}`}
                {party.note && ` · ${party.note}`}
              </small>
            </div>
            {may && !party.leftOn && (
              <button type="button" className="button quiet" onClick={() => setLeaving(party)}>
                {words.leave}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {words.addParty}
        </button>
      )}
      {adding && <AddPartyDialog code={String(one.code)} onClose={() => setAdding(false)} />}
      {leaving && (
        <LeaveDialog code={String(one.code)} party={leaving} onClose={() => setLeaving(null)} />
      )}
    </div>
  )
}

function AddPartyDialog({
  code,
  onClose,
}: {
  readonly code: string
  readonly onClose: () => void
}) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `addParty.${code}`,
    mutation: 'addParty',
    initial: { kind: 'OWNER', name: '', note: '' },
    version: 0,
    input: (values) => ({ code, ...values }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog title={`${words.addParty} · ${code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        <FormField required label={words.partyKind} complaint={complaintAt(failure, 'kind')}>
          {(own) => (
            <CodeSelect
              own={own}
              list={partyKinds}
              value={values.kind}
              onValue={(kind) => form.set({ kind })}
            />
          )}
        </FormField>
        <TextField
          label={words.partyName}
          name="name"
          required
          value={values.name}
          failure={failure}
          onValue={(name) => form.set({ name })}
        />
        <TextField
          label={words.note}
          name="note"
          value={values.note}
          failure={failure}
          onValue={(note) => form.set({ note })}
        />
      </div>
    </ChangeDialog>
  )
}

interface LeaveProps {
  readonly code: string
  readonly party: Party
  readonly onClose: () => void
}

function LeaveDialog({ code, party, onClose }: LeaveProps) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `endParty.${party.partyId}`,
    mutation: 'endParty',
    initial: {},
    version: party.version,
    input: (_values, expectedVersion) => ({ code, partyId: party.partyId, expectedVersion }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={`${words.leave} · ${party.name ?? ''}`}
      form={form}
      submit={words.leave}
      onClose={onClose}
    >
      {null}
    </ChangeDialog>
  )
}
