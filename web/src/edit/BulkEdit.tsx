import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useSession } from '../session/session.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AddField } from './AddField.tsx'
import { EditField } from './EditField.tsx'
import {
  complaintsAbout,
  type EditName,
  type EditValues,
  editNames,
  patchOf,
} from './editValues.ts'
import { gatherWords } from './gatherWords.ts'
import { nameOfField } from './nameOfField.ts'

interface Props {
  readonly filter: ParcelFilter
  /** How many plots the person saw, and means. */
  readonly count: number
  readonly onClose: () => void
}

/** Sets the same attributes on many plots; how many is stated, and the server holds to it. */
export function BulkEdit({ filter, count, onClose }: Props) {
  const words = useWords(gatherWords)
  const locale = useLocale()
  const { role } = useSession()
  const [meant, setMeant] = useState(count)
  const [added, setAdded] = useState<EditName | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const control = `[data-field="${added}"] :is(input, select)`
    fields.current?.querySelector<HTMLElement>(control)?.focus()
  }, [added])
  const form = useChangeForm({
    draftKey: 'updateParcels',
    mutation: 'updateParcels',
    initial: { touched: {} as EditValues },
    version: 0,
    input: ({ touched }) => ({ filter, expectedCount: meant, patch: patchOf(touched) }),
    onDone: onClose,
  })
  const { touched } = form.values
  const complaint = complaintsAbout(touched, form.failure, locale)
  // A name is of one plot.
  const names = editNames(role).filter((name) => name !== 'name')
  const chosen = names.filter((name) => name in touched)
  const set = (name: EditName, value: string) =>
    form.set({ touched: { ...touched, [name]: value } })
  const drop = (name: EditName) => {
    const { [name]: _, ...rest } = touched
    form.set({ touched: rest })
    setAdded(null)
  }
  const actual = form.failure?.actual
  return (
    <ChangeDialog
      title={words.bulk}
      form={form}
      submit={words.change(formatCount(meant, locale))}
      onClose={onClose}
    >
      <p className="bulk-count" data-testid="bulk-count">
        {words.willChange(formatCount(meant, locale))}
      </p>
      {actual !== undefined && actual !== meant && (
        <button type="button" className="button" onClick={() => setMeant(actual)}>
          {words.takeCount(formatCount(actual, locale))}
        </button>
      )}
      <div ref={fields} className="form-fields">
        {chosen.map((name) => (
          <div key={name} className="bulk-field" data-field={name}>
            <EditField
              name={name}
              value={touched[name] ?? ''}
              complaint={complaint(name)}
              onValue={(value) => set(name, value)}
            />
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.dropField(nameOfField(name, locale))}
              onClick={() => drop(name)}
            >
              <Trash2 aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
      {touched && Object.values(touched).includes('') && (
        <p className="form-hint">{words.emptyClears}</p>
      )}
      <AddField
        names={names.filter((name) => !chosen.includes(name))}
        onAdd={(name) => {
          set(name, '')
          setAdded(name)
        }}
      />
    </ChangeDialog>
  )
}
