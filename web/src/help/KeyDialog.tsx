import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useLocale, useWords } from '../words/locale.tsx'
import { helpWords } from './helpWords.ts'
import { KeyTable } from './KeyTable.tsx'
import '../query/queryDialog.css'

/** The list of keys, over whatever page one is on. */
export function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(helpWords)
  const locale = useLocale()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <header className="dialog-head">
            <Dialog.Title>{words.keys}</Dialog.Title>
            <Dialog.Close className="button quiet icon" aria-label={words.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than the window is scrolled by key */}
          <div className="dialog-body" tabIndex={0}>
            <KeyTable locale={locale} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
