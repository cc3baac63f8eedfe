import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'

/** Notes what was said and when to come back to it. */
export function DealTalkForm(props: { readonly deal: DealSheet; readonly onClose: () => void }) {
  const { deal, onClose } = props
  const words = useWords(dealWords)
  const form = useChangeForm({
    draftKey: `addDealTalk.${deal.code}`,
    mutation: 'addDealTalk',
    version: deal.version,
    initial: { talkedOn: '', text: '', followUpOn: '' },
    input: ({ talkedOn, text, followUpOn }, expectedVersion) => ({
      code: deal.code,
      expectedVersion,
      talkedOn: talkedOn || null,
      text,
      followUpOn: followUpOn || null,
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={words.addTalk} form={form} onClose={onClose}>
      <FormField required label={words.talkText} complaint={complaintAt(form.failure, 'text')}>
        {(own) => (
          <textarea
            {...own}
            className="field"
            rows={3}
            maxLength={500}
            value={form.values.text}
            onChange={(event) => form.set({ text: event.target.value })}
          />
        )}
      </FormField>
      <div className="form-fields">
        {(['talkedOn', 'followUpOn'] as const).map((name) => (
          <FormField
            key={name}
            label={words[name]}
            hint={name === 'talkedOn' ? words.onHint : words.followUpHint}
            complaint={complaintAt(form.failure, name)}
          >
            {(own) => (
              <input
                {...own}
                type="date"
                className="field"
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
    </ChangeDialog>
  )
}
