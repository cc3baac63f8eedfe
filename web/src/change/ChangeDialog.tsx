import { Dialog } from '@base-ui/react/dialog'
import { LONGEST_REASON } from '@panhuo/shared/change/reason'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { changeWords } from './changeWords.ts'
import { FailureNote } from './FailureNote.tsx'
import { FormField } from './FormField.tsx'
import { complaintAt } from './failure.ts'
import {
  firstField,
  focusAfter,
  focusLost,
  goToOutcome,
  goToSubmit,
  type Landing,
  showFailure,
} from './formFocus.ts'
import { RequiredNote } from './RequiredNote.tsx'
import type { ChangeForm } from './useChangeForm.ts'
import '../query/queryDialog.css'
import './change.css'

interface Props<Values> {
  readonly title: string
  readonly form: ChangeForm<Values>
  readonly submit?: string
  /** Where one goes on when what opened the form went with the change; else what is left beside it. */
  readonly landing?: Landing
  readonly onClose: () => void
  /** Stands in the place of the form once it is done: a dialog after this one would lose the focus. */
  readonly outcome?: ReactNode
  readonly children: ReactNode
}

/** A form over the page: its fields, why, what stands against it, and the two ways out. */
export function ChangeDialog<Values extends object>(props: Props<Values>) {
  const { title, form, submit, landing, onClose, outcome, children } = props
  const popup = useRef<HTMLDivElement>(null)
  const [after] = useState(() => focusAfter(landing))
  // Where what opened it went with the change, the dialog gives no focus back.
  useEffect(() => () => focusLost(after.shown), [after])
  const { failure } = form
  // The button is in reach from anywhere in the form; what stands against it may be out of sight.
  useEffect(() => {
    if (failure) showFailure(popup.current)
  }, [failure])
  const done = Boolean(outcome)
  useLayoutEffect(() => {
    if (done) goToOutcome(popup.current)
  }, [done])
  const conflict = failure?.__typename === 'VersionConflict'
  const undecided = useRef(false)
  useLayoutEffect(() => {
    if (undecided.current && !conflict) goToSubmit(popup.current)
    undecided.current = conflict
  }, [conflict])
  const words = useWords(changeWords)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          ref={popup}
          initialFocus={firstField(popup)}
          finalFocus={after.atOnce}
          className="dialog change-dialog"
          data-testid="change-dialog"
        >
          <header className="dialog-head">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="button quiet icon" aria-label={words.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          {outcome ? (
            <div className="dialog-body">{outcome}</div>
          ) : (
            <form
              className="dialog-body change-form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                void form.send()
              }}
            >
              {form.restored && (
                <p className="change-restored" role="status">
                  {words.restored}
                  <button type="button" className="link after-text" onClick={form.discard}>
                    {words.discard}
                  </button>
                </p>
              )}
              <RequiredNote />
              {children}
              <FormField
                label={words.reason}
                required={form.needsReason}
                hint={form.needsReason ? words.reasonHint : words.reasonIfAny}
                complaint={complaintAt(form.failure, 'reason')}
              >
                {(own) => (
                  <textarea
                    {...own}
                    className="field"
                    rows={2}
                    maxLength={LONGEST_REASON}
                    value={form.reason}
                    onChange={(event) => form.setReason(event.target.value)}
                  />
                )}
              </FormField>
              <FailureNote form={form} />
              <footer className="change-end">
                <button type="button" className="button" onClick={onClose}>
                  {words.cancel}
                </button>
                <button
                  type="submit"
                  className="button primary"
                  // Switched off, it would let go of the focus, and the next Enter would cancel.
                  aria-disabled={form.busy || undefined}
                  // Sent again before it is decided, it would be refused again and the choice be lost.
                  disabled={conflict}
                >
                  {form.busy ? words.sending : (submit ?? words.save)}
                </button>
              </footer>
            </form>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
