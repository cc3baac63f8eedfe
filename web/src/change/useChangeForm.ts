import { needsReason } from '@panhuo/shared/change/reason'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { askText } from '../graphql/ask.ts'
import { AskError } from '../graphql/askError.ts'
import { newId } from '../graphql/newId.ts'
import { readAgain } from '../live/readAgain.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts'
import { changeMutation, type Failure, failureOf } from './failure.ts'

/** What a success tells of itself. */
export type Made = Readonly<Record<string, unknown>>

export interface ChangeParts<Values> {
  /** Name of the draft: the mutation and the record. */
  readonly draftKey: string
  readonly mutation: string
  readonly initial: Values
  readonly version: number
  readonly input: (values: Values, version: number) => object
  /** What is sent without a control of its own, such as a drawn outline, in words by field. */
  readonly beside?: (values: Values) => Readonly<Record<string, string>>
  /** What to ask of a success, such as `... on Parcel { code }`; nothing when absent. */
  readonly made?: string
  /** Called with that when the change was made and the sheet shows it. */
  readonly onDone: (made: Made) => void
}

export interface ChangeForm<Values> {
  readonly values: Values
  /** What is sent beside them, in words by field. */
  readonly beside: Readonly<Record<string, string>>
  readonly reason: string
  /** Whether it must be said. */
  readonly needsReason: boolean
  readonly failure: Failure | null
  readonly busy: boolean
  /** True where the form goes on from what was left unfinished. */
  readonly restored: boolean
  set(values: Partial<Values>): void
  setReason(reason: string): void
  /** Begins anew from the record as it is. */
  discard(): void
  /** Sends it, once at a time. */
  send(): Promise<void>
  /** After a conflict: goes on from the present version, with their values where they were chosen. */
  resolve(taken: Partial<Values>): void
}

/**
 * State of a form that changes the register: kept as a draft while it is filled in, sent under one
 * request name until it is answered, and told why where it was not done.
 */
export function useChangeForm<Values extends object>(
  parts: ChangeParts<Values>,
): ChangeForm<Values> {
  const { mutation, initial, version, input, made, onDone } = parts
  const { person, role } = useSession()
  // Whoever signs in after an idle exit must not find another's form.
  const draftKey = `${person?.username ?? role}.${parts.draftKey}`
  const locale = useLocale()
  const queries = useQueryClient()
  const [kept] = useState(() => readDraft<Values>(draftKey))
  const [draft, setDraft] = useState<Draft<Values>>(
    () => kept ?? { values: initial, reason: '', version, requestId: newId() },
  )
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const [restored, setRestored] = useState(kept !== undefined)

  const change = (next: Partial<Draft<Values>>) => {
    const whole = { ...draft, ...next }
    setDraft(whole)
    keepDraft(draftKey, whole)
  }

  const send = async () => {
    if (sending.current) return
    sending.current = true
    const wanted = { ...input(draft.values, draft.version), reason: draft.reason }
    const text = JSON.stringify(wanted)
    // Another wish is another request; the same one, sent again after a lost answer, is not.
    const requestId = draft.sent === undefined || draft.sent === text ? draft.requestId : newId()
    change({ requestId, sent: text })
    setBusy(true)
    setFailure(null)
    try {
      const { outcome } = await askText<{ outcome: Failure | Made }>(
        changeMutation(mutation, made),
        { input: { ...wanted, requestId } },
        { locale },
      )
      if (isFailure(outcome)) return setFailure(outcome)
      dropDraft(draftKey)
      await readAgain(queries)
      onDone(outcome)
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setFailure(failureOf(error))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  return {
    values: draft.values,
    beside: parts.beside?.(draft.values) ?? {},
    reason: draft.reason,
    needsReason: needsReason(mutation),
    failure,
    busy,
    restored,
    set: (values) => change({ values: { ...draft.values, ...values } }),
    setReason: (reason) => change({ reason }),
    discard: () => {
      dropDraft(draftKey)
      setDraft({ values: initial, reason: '', version, requestId: newId() })
      setFailure(null)
      setRestored(false)
    },
    send,
    resolve: (taken) => {
      change({
        values: { ...draft.values, ...taken },
        version: failure?.currentVersion ?? draft.version,
      })
      setFailure(null)
    },
  }
}

function isFailure(outcome: Failure | Made): outcome is Failure {
  return typeof outcome.message === 'string'
}
