import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Life } from './lifeQuery.ts'
import { MethodFields, methodInput } from './MethodFields.tsx'
import { NeighborChoice } from './NeighborChoice.tsx'
import { readNeighbors } from './readNeighbors.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly plot: Life
  /** Where one goes on once the case is open. */
  readonly landing: () => HTMLElement | null | undefined
  readonly onClose: () => void
}

/** Opens a case for the plot and, where ticked or named, for plots that adjoin it. */
export function OpenCaseDialog({ plot, landing, onClose }: Props) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `openCase.${plot.code}`,
    mutation: 'openCase',
    initial: {
      method: String(plot.method ?? ''),
      track: '',
      // A form that was left unfinished before there were boxes has none.
      ticked: '' as string | undefined,
      others: '',
      openedOn: '',
      leadUnit: '',
      note: '',
    },
    version: plot.version,
    input: (values, expectedVersion) => ({
      ...methodInput(values),
      openedOn: values.openedOn || null,
      leadUnit: values.leadUnit,
      note: values.note,
      plots: [{ code: plot.code, expectedVersion }, ...othersOf(values)],
    }),
    onDone: onClose,
  })
  const othersOf = ({ ticked = '', others }: { ticked?: string | undefined; others: string }) =>
    readNeighbors(`${ticked} ${others}`).filter(({ code }) => code !== plot.code)
  const { values, failure } = form
  return (
    <ChangeDialog
      title={`${words.openCase} · ${plot.code}`}
      form={form}
      submit={words.openCase}
      landing={landing}
      onClose={onClose}
    >
      <p className="form-hint">{words.openCaseHint}</p>
      <div className="form-fields">
        <MethodFields values={values} failure={failure} onValues={form.set} />
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
      </div>
      <NeighborChoice
        code={plot.code}
        chosen={readNeighbors(values.ticked ?? '').map(({ code }) => code)}
        onChosen={(codes) => form.set({ ticked: codes.join(' ') })}
      />
      <div className="form-fields">
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
