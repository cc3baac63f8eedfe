import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { releaseWords } from './releaseWords.ts'

interface Props {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Takes plots back from investors at once. */
export function WithdrawDialog({ codes, onClose }: Props) {
  const words = useWords(releaseWords)
  const locale = useLocale()
  const single = codes.length === 1
  const count = formatCount(codes.length, locale)
  const form = useChangeForm({
    draftKey: `withdrawReleases.${single ? codes[0] : 'many'}`,
    mutation: 'withdrawReleases',
    initial: {},
    version: 0,
    input: () => ({ codes }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={`${words.withdraw} · ${single ? codes[0] : words.plots(count)}`}
      form={form}
      submit={single ? words.withdraw : words.withdrawCount(count)}
      onClose={onClose}
    >
      <p>{words.withdrawHint}</p>
    </ChangeDialog>
  )
}
