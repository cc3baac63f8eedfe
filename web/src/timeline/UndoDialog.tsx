import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import type { TimelineEntry } from './timelineQuery.ts'
import { timelineWords } from './timelineWords.ts'

interface Props {
  readonly entry: TimelineEntry
  readonly when: string
  readonly onClose: () => void
  readonly onUndone: () => void
}

/** Puts back what one change changed, with a reason of its own. */
export function UndoDialog({ entry, when, onClose, onUndone }: Props) {
  const words = useWords(timelineWords)
  const form = useChangeForm({
    draftKey: `undoChange.${entry.id}`,
    mutation: 'undoChange',
    initial: {},
    version: 0,
    input: () => ({ changeId: entry.id }),
    onDone: () => {
      onClose()
      onUndone()
    },
  })
  return (
    <ChangeDialog title={words.undoing} form={form} submit={words.undo} onClose={onClose}>
      <p>{words.undoHint(entry.actionLabel, when)}</p>
    </ChangeDialog>
  )
}
