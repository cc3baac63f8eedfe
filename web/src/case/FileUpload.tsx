import { documentTypes } from '@panhuo/shared/case/case'
import { Upload } from 'lucide-react'
import { FormField } from '../change/FormField.tsx'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Attaching } from './useAttach.ts'

interface Props {
  readonly state: Attaching
  readonly onFile: (file: File) => Promise<void>
}

const accepted = Object.entries(documentTypes)
  .flatMap(([type, ending]) => [type, `.${ending}`])
  .join(',')

/** Chooses a file, which is sent at once; says how it went. */
export function FileUpload({ state, onFile }: Props) {
  const words = useWords(caseWords)
  const last = state.added.at(-1)
  return (
    <div>
      <FormField
        label={words.addDocument}
        hint={words.fileHint}
        complaint={state.problem ?? undefined}
      >
        {(own) => (
          <span className="file-field">
            {/* The browser's own button speaks the browser's language, not the page's. */}
            <label htmlFor={own.id} className="button">
              <Upload aria-hidden="true" />
              {words.chooseFile}
            </label>
            <input
              {...own}
              type="file"
              className="unseen"
              accept={accepted}
              // Disabled, it would lose the focus, and the form would begin again at its first field.
              aria-disabled={state.busy || undefined}
              onClick={(event) => {
                if (state.busy) event.preventDefault()
              }}
              onKeyDown={(event) => {
                // It looks like a button, and a browser opens it by the other key alone in a form.
                if (!pressed(event, keys.chooseFile)) return
                event.preventDefault()
                event.currentTarget.click()
              }}
              onChange={(event) => {
                const { target } = event
                const file = target.files?.[0]
                // A file can still be dropped on it while another goes up.
                if (file && !state.busy) void onFile(file).finally(() => (target.value = ''))
              }}
            />
          </span>
        )}
      </FormField>
      <p role="status">
        {state.busy ? words.uploading : last && !state.problem && words.uploaded(last.name)}
      </p>
    </div>
  )
}
