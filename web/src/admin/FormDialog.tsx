import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { FormFault } from '../account/FormFault.tsx'
import { firstField } from '../change/formFocus.ts'
import { RequiredNote } from '../change/RequiredNote.tsx'
import { useWords } from '../words/locale.tsx'
import { adminWords } from './adminWords.ts'
import '../change/change.css'
import '../query/queryDialog.css'

interface Props {
  readonly title: string
  readonly lead?: string
  /** Words of the button that sends. */
  readonly send: string
  readonly sending: boolean
  readonly fault: string | undefined
  readonly onSubmit: (event: FormEvent<HTMLElement>) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A short form over the page; Escape and the cross leave it undone. */
export function FormDialog({
  title,
  lead,
  send,
  sending,
  fault,
  onSubmit,
  onClose,
  children,
}: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const words = useWords(adminWords)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup ref={popup} initialFocus={firstField(popup)} className="dialog form-dialog">
          <header className="dialog-head">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="button quiet icon" aria-label={words.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <form className="dialog-body account-form" onSubmit={onSubmit}>
            {lead && <Dialog.Description>{lead}</Dialog.Description>}
            <RequiredNote />
            {children}
            <FormFault said={fault} />
            <div className="change-end">
              <Dialog.Close className="button">{words.cancel}</Dialog.Close>
              <button type="submit" className="button primary" aria-disabled={sending}>
                {send}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
