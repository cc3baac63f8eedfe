import { useId, useState } from 'react'
import { makeKey, revokeKey } from '../account/accountQuery.ts'
import { accountWords } from '../account/accountWords.ts'
import { FormFault } from '../account/FormFault.tsx'
import { KeyTable } from '../account/KeyTable.tsx'
import { done } from '../account/refused.ts'
import { TextField } from '../account/TextField.tsx'
import { ToldOnce } from '../account/ToldOnce.tsx'
import { useSending } from '../account/useSending.ts'
import { ask } from '../graphql/ask.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { useKeys, usePeople, useReadAgain } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'

/** All access keys; one is made for an analyst. */
export function KeysPart() {
  const words = useWords(adminWords)
  const keyWords = useWords(accountWords)
  const locale = useLocale()
  const keys = useKeys()
  const people = usePeople()
  const readAgain = useReadAgain()
  const analysts = (people.data?.administration?.people ?? []).filter(
    ({ role, disabledAt }) => role === 'ANALYST' && !disabledAt,
  )
  const [chosen, setChosen] = useState('')
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [secret, setSecret] = useState<string>()
  const ownerId = useId()
  const personId = chosen || analysts[0]?.id
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    if (!personId) return
    const input = { personId, name, days: Number(days) || 0 }
    const { result } = await ask(makeKey, { input }, { locale })
    setSecret(done(result, 'AccessKeyWithSecret').key)
    setName('')
    await readAgain()
  })
  if (keys.isError) return <Problem error={keys.error} onRetry={() => keys.refetch()} />
  if (keys.isPending || people.isPending) return <PageLoading />
  return (
    <>
      <p className="admin-lead">{keyWords.keysLead}</p>
      {analysts.length === 0 ? (
        <p className="admin-lead">{words.noAnalysts}</p>
      ) : (
        <form className="line-form" onSubmit={onSubmit}>
          <div className="text-field">
            <label htmlFor={ownerId}>{words.analyst}</label>
            <select
              id={ownerId}
              className="field"
              value={personId}
              onChange={(event) => setChosen(event.target.value)}
            >
              {analysts.map((analyst) => (
                <option key={analyst.id} value={analyst.id}>
                  {analyst.name} ({analyst.username})
                </option>
              ))}
            </select>
          </div>
          <TextField
            label={keyWords.purpose}
            value={name}
            onValue={setName}
            fault={faultOf('name')}
            maxLength={40}
            required
          />
          <TextField
            label={keyWords.days}
            value={days}
            onValue={setDays}
            fault={faultOf('days')}
            inputMode="numeric"
            required
          />
          <button type="submit" className="button primary" aria-disabled={sending}>
            {keyWords.makeKey}
          </button>
        </form>
      )}
      <FormFault said={faultOfAll(['name', 'days'])} />
      {secret && <ToldOnce lead={words.keyTold} secret={secret} />}
      <KeyTable
        keys={keys.data.administration?.accessKeys ?? []}
        withOwner
        onRevoke={async ({ id }) => {
          await ask(revokeKey, { id }, { locale })
          await readAgain()
        }}
      />
    </>
  )
}
