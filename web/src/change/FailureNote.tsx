import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { signInAddress } from '../session/accountApi.ts'
import { useSignedOut } from '../session/session.ts'
import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { changeWords } from './changeWords.ts'
import type { TheirChange } from './failure.ts'
import { fieldOf } from './formFocus.ts'
import { shownValue } from './shownValue.ts'
import type { ChangeForm } from './useChangeForm.ts'

/** Why it was not done: a sentence, the missing conditions, or what somebody else changed. */
export function FailureNote<Values extends object>({
  form,
}: {
  readonly form: ChangeForm<Values>
}) {
  const words = useWords(changeWords)
  const { failure } = form
  // A session that ran out leaves a guest, who is refused by name of the role and not of the session.
  const signedOut = useSignedOut(failure?.__typename === 'NotAllowed')
  const way = useRef<HTMLAnchorElement>(null)
  const note = useRef<HTMLDivElement>(null)
  // A complaint follows a name: at the field its label, here the same one, which only the form has.
  const [field, setField] = useState('')
  useLayoutEffect(() => {
    setField(failure ? fieldOf(note.current?.closest('form'), failure.message) : '')
  }, [failure])
  // It comes after the note was brought into view, below the edge of a long form; once, since the
  // note is drawn again with every letter that is typed.
  useEffect(() => {
    if (signedOut) way.current?.scrollIntoView({ block: 'center' })
  }, [signedOut])
  if (!failure) return null
  if (failure.__typename === 'VersionConflict') return <Conflict form={form} />
  return (
    <div ref={note} className="change-failure" role="alert">
      {failure.guards ? (
        <>
          <strong>{words.guards}</strong>
          <ul>
            {failure.guards.map((guard) => (
              <li key={guard.code}>{guard.message}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{field === '' ? failure.message : words.at(field, failure.message)}</p>
      )}
      {['NETWORK', 'UNAVAILABLE', 'TIMEOUT'].includes(failure.__typename) && (
        <p>{words.keptHere}</p>
      )}
      {signedOut && (
        <>
          <p>{words.keptSignedOut}</p>
          <a ref={way} className="button" href={signInAddress({ ended: true })}>
            {words.signIn}
          </a>
        </>
      )}
    </div>
  )
}

/** Both versions, field by field; the person chooses which one stays. */
function Conflict<Values extends object>({ form }: { readonly form: ChangeForm<Values> }) {
  const words = useWords(changeWords)
  const locale = useLocale()
  const [theirFields, setTheirFields] = useState<readonly string[]>([])
  const mine = form.values as Readonly<Record<string, unknown>>
  const theirs = form.failure?.theirs ?? []
  const goOn = () => {
    const taken = theirs.filter(({ field }) => theirFields.includes(field))
    form.resolve(
      Object.fromEntries(taken.map((one) => [one.field, textOf(one)])) as Partial<Values>,
    )
  }
  return (
    <div className="change-failure" role="alert" data-testid="conflict">
      <p>{form.failure?.message}</p>
      <table className="page-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {theirs.map((one) => (
            <tr key={one.field}>
              <th scope="row">
                {one.label}
                <small>
                  {one.by} · {formatTime(one.at, locale)}
                </small>
              </th>
              {one.field in mine ? (
                [false, true].map((isTheirs) => (
                  <td key={String(isTheirs)}>
                    <label className="change-choice">
                      <input
                        type="radio"
                        name={one.field}
                        checked={theirFields.includes(one.field) === isTheirs}
                        onChange={() =>
                          setTheirFields((fields) => [
                            ...fields.filter((field) => field !== one.field),
                            ...(isTheirs ? [one.field] : []),
                          ])
                        }
                      />
                      {(isTheirs
                        ? one.after
                        : shownValue(one.field, one.label, mine[one.field], locale)) || words.empty}
                    </label>
                  </td>
                ))
              ) : (
                <>
                  <td>{form.beside[one.field] ?? words.untouched}</td>
                  <td>{one.after ?? words.empty}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {theirs.some(({ field }) => field in form.beside) && <p>{words.inPlace}</p>}
      <button type="button" className="button primary" onClick={goOn}>
        {words.goOn}
      </button>
    </div>
  )
}

function textOf({ afterValue }: TheirChange): string {
  return afterValue === null || afterValue === undefined ? '' : String(afterValue)
}
