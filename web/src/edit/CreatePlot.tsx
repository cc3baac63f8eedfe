import type { MultiPolygon } from 'geojson'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { EditField } from './EditField.tsx'
import { complaintsAbout, type EditName, type EditValues, patchOf } from './editValues.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly geometry: MultiPolygon
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** What a plot must have to be registered, and where it lies; the rest can follow. */
const asked: readonly EditName[] = ['name', 'inefficiencyType', 'community', 'areaM2']

/** Registers a drawn shape as a new plot and opens it. */
export function CreatePlot({ geometry, onClose, onSaved }: Props) {
  const words = useWords(shapeWords)
  const locale = useLocale()
  const { change } = useView()
  const form = useChangeForm({
    draftKey: 'createParcel',
    mutation: 'createParcel',
    initial: { name: '', inefficiencyType: '' } as EditValues,
    version: 0,
    input: (values) => ({ geometry, patch: patchOf(values) }),
    made: '... on Parcel { code }',
    onDone: ({ code }) => {
      onSaved()
      change({ selected: { layer: 'parcels', code: String(code) } })
    },
  })
  const { values, failure } = form
  const complaint = complaintsAbout(values, failure, locale)
  return (
    <ChangeDialog title={words.create} form={form} onClose={onClose}>
      <div className="form-fields">
        {asked.map((name) => (
          <EditField
            key={name}
            name={name}
            value={values[name] ?? ''}
            filledIn={name === 'areaM2'}
            // An empty form is not wrong yet.
            complaint={failure || values[name] ? complaint(name) : undefined}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
      </div>
    </ChangeDialog>
  )
}
