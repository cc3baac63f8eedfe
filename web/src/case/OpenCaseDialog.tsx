import { caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'
import type { Life } from './lifeQuery.ts'
import { readNeighbors } from './readNeighbors.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly plot: Life
  readonly onClose: () => void
}

/** Opens a case for the plot and, where named, for plots that adjoin it. */
export function OpenCaseDialog({ plot, onClose }: Props) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `openCase.${plot.code}`,
    mutation: 'openCase',
    initial: {
      method: String(plot.method ?? ''),
      track: '',
      others: '',
      openedOn: '',
      leadUnit: '',
      note: '',
    },
    version: plot.version,
    input: (values, expectedVersion) => ({
      method: values.method || null,
      track: values.method === 'JUDICIAL_RESTRUCTURING' ? values.track || null : null,
      openedOn: values.openedOn || null,
      leadUnit: values.leadUnit,
      note: values.note,
      plots: [{ code: plot.code, expectedVersion }, ...readNeighbors(values.others)],
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog
      title={`${words.openCase} · ${plot.code}`}
      form={form}
      submit={words.openCase}
      onClose={onClose}
    >
      <p className="form-hint">{words.openCaseHint}</p>
      <div className="form-fields">
        <FormField label={words.method} complaint={complaintAt(failure, 'method')}>
          {(own) => (
            <CodeSelect
              own={own}
              list={revitalizationMethods}
              value={values.method}
              onValue={(method) => form.set({ method })}
            />
          )}
        </FormField>
        {values.method === 'JUDICIAL_RESTRUCTURING' && (
          <FormField label={words.track} complaint={complaintAt(failure, 'track')}>
            {(own) => (
              <CodeSelect
                own={own}
                list={caseTracks}
                value={values.track}
                onValue={(track) => form.set({ track })}
              />
            )}
          </FormField>
        )}
        <TextField
          label={words.openedOn}
          name="openedOn"
          type="date"
          value={values.openedOn}
          failure={failure}
          onValue={(openedOn) => form.set({ openedOn })}
        />
        <TextField
          label={words.leadUnit}
          name="leadUnit"
          value={values.leadUnit}
          failure={failure}
          onValue={(leadUnit) => form.set({ leadUnit })}
        />
        <TextField
          label={words.otherPlots}
          hint={words.otherPlotsHint}
          name="plots"
          value={values.others}
          failure={failure}
          onValue={(others) => form.set({ others })}
        />
        <TextField
          label={words.note}
          name="note"
          value={values.note}
          failure={failure}
          onValue={(note) => form.set({ note })}
        />
      </div>
    </ChangeDialog>
  )
}
