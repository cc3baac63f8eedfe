import { Dialog } from '@base-ui/react/dialog'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { X } from 'lucide-react'
import { useState } from 'react'
import { FormField } from '../change/FormField.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Acting, Batch, Mapping, Row } from './importQuery.ts'
import { importWords } from './importWords.ts'
import '../query/queryDialog.css'

interface Props {
  readonly batch: Batch
  readonly row: Row
  readonly acting: Acting
  readonly onClose: () => void
}

/** The fields of a row, to be put right in place; an empty field takes the file's value again. */
export function MendDialog({ batch, row, acting, onClose }: Props) {
  const words = useWords(importWords)
  const locale = useLocale()
  const fields = importFields[batch.target as ImportTarget]
  const { columns } = batch.mapping as Mapping
  const inFile = (field: string) => {
    const given = row.values as Readonly<Record<string, unknown>>
    // Files of one import may call a field by different names; a row has that of its file.
    const named = columns.filter((one) => one.field === field)
    const value = named.map(({ column }) => given[column]).find((one) => one != null)
    return value === undefined ? '' : String(value)
  }
  const edits = row.edits as Readonly<Record<string, string>>
  const [values, setValues] = useState<Readonly<Record<string, string>>>(edits)
  const [match, setMatch] = useState(row.matchedCode ?? '')
  // What is wrong stands first.
  const wrong = new Set(row.findings.map(({ field }) => field))
  const mapped = new Set(columns.map(({ field }) => field))
  const names = Object.keys(fields)
    .filter((name) => mapped.has(name) || wrong.has(name) || name in edits || fields[name]?.needed)
    .sort((a, b) => Number(wrong.has(b)) - Number(wrong.has(a)))
  const crosses = row.findings.some(({ code }) => code === 'SHAPE_INVALID')
  const save = async (more: object = {}) => {
    const changed = Object.keys(fields).filter(
      (name) => (values[name] ?? '') !== (edits[name] ?? ''),
    )
    const given = changed.map((field) => ({ field, value: values[field] || null }))
    const own = match === (row.matchedCode ?? '') ? {} : { match }
    if (await acting.act('mendImportRow', { row: row.number, values: given, ...own, ...more }))
      onClose()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog change-dialog" data-testid="mend-dialog">
          <header className="dialog-head">
            <Dialog.Title>{words.mendTitle(row.number)}</Dialog.Title>
            <Dialog.Close className="button quiet icon" aria-label={words.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <form
            className="dialog-body change-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            {names.map((name) => {
              const field = fields[name]
              if (!field) return null
              const complaint = row.findings.find(
                (one) => one.field === name && one.severity !== 'NOTE',
              )
              const set = (value: string) => setValues({ ...values, [name]: value })
              return (
                <FormField
                  key={name}
                  label={field.kind === 'area' ? words.inMetres(field[locale]) : field[locale]}
                  complaint={complaint?.sentence}
                  hint={inFile(name) === '' ? undefined : words.inFile(inFile(name))}
                >
                  {(own) =>
                    field.list && field.type === 'choice' ? (
                      <select
                        {...own}
                        className="field"
                        value={values[name] ?? ''}
                        onChange={(event) => set(event.target.value)}
                      >
                        <option value="">{inFile(name) || '—'}</option>
                        {field.list.codes.map((code) => (
                          <option key={code.value} value={code.value}>
                            {code[locale]}
                          </option>
                        ))}
                      </select>
                    ) : (
                      <input
                        {...own}
                        className="field"
                        value={values[name] ?? ''}
                        onChange={(event) => set(event.target.value)}
                      />
                    )
                  }
                </FormField>
              )
            })}
            <FormField label={words.match}>
              {(own) => (
                <input
                  {...own}
                  className="field"
                  value={match}
                  onChange={(event) => setMatch(event.target.value)}
                />
              )}
            </FormField>
            {acting.failure && (
              <p className="change-failure" role="alert">
                {acting.failure.message}
              </p>
            )}
            <footer className="change-end">
              {crosses && (
                <button
                  type="button"
                  className="button"
                  disabled={acting.busy}
                  onClick={() => void save({ repairShape: true })}
                >
                  {words.repair}
                </button>
              )}
              <button type="submit" className="button primary" disabled={acting.busy}>
                {words.save}
              </button>
            </footer>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
