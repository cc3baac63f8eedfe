import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { FormFault } from '../account/FormFault.tsx'
import { done } from '../account/refused.ts'
import { ToldOnce } from '../account/ToldOnce.tsx'
import { ask } from '../graphql/ask.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Person, unlockPerson, usePeople, useReadAgain } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'
import { DisableForm } from './DisableForm.tsx'
import { type Act, PeopleTable } from './PeopleTable.tsx'
import { PersonForm } from './PersonForm.tsx'
import { ResetForm } from './ResetForm.tsx'

type Open = { readonly act: 'add' } | { readonly act: Act; readonly person: Person }

/** Everybody with an account, and what can be done about each. */
export function PeoplePart() {
  const words = useWords(adminWords)
  const locale = useLocale()
  const query = usePeople()
  const readAgain = useReadAgain()
  const [open, setOpen] = useState<Open>()
  const [told, setTold] = useState<{ name: string; password: string }>()
  const [fault, setFault] = useState<string>()
  if (query.isError) return <Problem error={query.error} onRetry={() => query.refetch()} />
  if (query.isPending) return <PageLoading />
  const people = query.data.administration?.people ?? []
  const towns = query.data.places

  const close = () => setOpen(undefined)
  const finish = (secret?: { name: string; password: string }) => {
    close()
    setTold(secret)
    readAgain()
  }
  const start = async (act: Act, person: Person) => {
    setTold(undefined)
    setFault(undefined)
    if (act !== 'unlock') return setOpen({ act, person })
    try {
      done((await ask(unlockPerson, { id: person.id }, { locale })).result, 'Person')
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    readAgain()
  }
  return (
    <>
      <div className="admin-bar">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            setTold(undefined)
            setOpen({ act: 'add' })
          }}
        >
          <UserRoundPlus aria-hidden="true" />
          {words.add}
        </button>
      </div>
      {told && <ToldOnce lead={words.told(told.name)} secret={told.password} />}
      <FormFault said={fault} />
      {people.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : (
        <PeopleTable people={people} onAct={start} />
      )}
      {open?.act === 'add' && <PersonForm towns={towns} onClose={close} onDone={finish} />}
      {open?.act === 'edit' && (
        <PersonForm person={open.person} towns={towns} onClose={close} onDone={finish} />
      )}
      {open?.act === 'disable' && (
        <DisableForm person={open.person} onClose={close} onDone={finish} />
      )}
      {open?.act === 'reset' && <ResetForm person={open.person} onClose={close} onDone={finish} />}
    </>
  )
}
