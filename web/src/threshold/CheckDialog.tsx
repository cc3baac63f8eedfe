import type { Life } from '../case/lifeQuery.ts'
import { TextField } from '../case/TextField.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { thresholdWords } from './thresholdWords.ts'

interface Props {
  readonly plot: Life
  readonly onClose: () => void
}

/** Puts a check on record with the figure that the register does not hold. */
export function CheckDialog({ plot, onClose }: Props) {
  const words = useWords(thresholdWords)
  const form = useChangeForm({
    draftKey: `recordThresholdCheck.${plot.code}`,
    mutation: 'recordThresholdCheck',
    initial: { benefit: String(plot.thresholdCheck?.benefitPerMu ?? '') },
    version: plot.version,
    input: ({ benefit }, expectedVersion) => ({
      code: plot.code,
      expectedVersion,
      benefitPerMu: benefit === '' ? null : Number(benefit),
    }),
    onDone: onClose,
  })
  const { benefit } = form.values
  return (
    <ChangeDialog title={`${words.record} · ${plot.code}`} form={form} onClose={onClose}>
      <TextField
        label={words.benefit}
        hint={words.benefitHint}
        name="benefitPerMu"
        type="number"
        value={benefit}
        failure={form.failure}
        onValue={(value) => form.set({ benefit: value })}
      />
    </ChangeDialog>
  )
}
