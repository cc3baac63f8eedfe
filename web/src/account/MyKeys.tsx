import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../graphql/ask.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { makeKey, myKeys, revokeKey } from './accountQuery.ts'
import { accountWords } from './accountWords.ts'
import { FormFault } from './FormFault.tsx'
import { KeyTable } from './KeyTable.tsx'
import { done } from './refused.ts'
import { TextField } from './TextField.tsx'
import { ToldOnce } from './ToldOnce.tsx'
import { useSending } from './useSending.ts'

/** An analyst's own keys: made, listed, revoked. */
export function MyKeys() {
  const words = useWords(accountWords)
  const locale = useLocale()
  const queries = useQueryClient()
  const keys = useQuery({
    queryKey: ['myKeys'],
    queryFn: ({ signal }) => ask(myKeys, {}, { locale, signal }),
  })
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [secret, setSecret] = useState<string>()
  const again = () => queries.invalidateQueries({ queryKey: ['myKeys'] })
  const { sending, onSubmit, faultOf, faultOfAll } = useSending(async () => {
    const input = { name, days: Number(days) || 0 }
    const { result } = await ask(makeKey, { input }, { locale })
    setSecret(done(result, 'AccessKeyWithSecret').key)
    setName('')
    await again()
  })
  const revoke = async (id: number) => {
    await ask(revokeKey, { id }, { locale })
    await again()
  }
  return (
    <section className="account-part">
      <h2>{words.keys}</h2>
      <p>{words.keysLead}</p>
      <form className="line-form" noValidate onSubmit={onSubmit}>
        <TextField
          label={words.purpose}
          value={name}
          onValue={setName}
          fault={faultOf('name')}
          maxLength={40}
          required
        />
        <TextField
          label={words.days}
          value={days}
          onValue={setDays}
          fault={faultOf('days')}
          inputMode="numeric"
          required
        />
        <button type="submit" className="button primary" aria-disabled={sending}>
          {words.makeKey}
        </button>
      </form>
      <FormFault said={faultOfAll(['name', 'days'])} />
      {secret && <ToldOnce lead={words.keyTold} secret={secret} />}
      {keys.isError ? (
        <Problem error={keys.error} onRetry={() => keys.refetch()} />
      ) : keys.isPending ? (
        <PageLoading />
      ) : (
        <KeyTable keys={keys.data.myAccessKeys} onRevoke={({ id }) => revoke(id)} />
      )}
    </section>
  )
}
