import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import type { Desk } from './briefQuery.ts'
import { briefWords } from './briefWords.ts'

/** The office that briefs name; a private phone is refused. */
export function DeskForm(props: { readonly desk: Desk | null; readonly onClose: () => void }) {
  const { desk, onClose } = props
  const words = useWords(briefWords)
  const form = useChangeForm({
    draftKey: 'setContactDesk',
    mutation: 'setContactDesk',
    version: 0,
    initial: {
      nameZh: desk?.nameZh ?? '',
      nameEn: desk?.nameEn ?? '',
      phone: desk?.phone ?? '',
      address: desk?.address ?? '',
    },
    input: (values) => ({ ...values, address: values.address || null }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={words.setDesk} form={form} onClose={onClose}>
      <div className="form-fields">
        {(['nameZh', 'nameEn', 'phone', 'address'] as const).map((name) => (
          <FormField
            key={name}
            label={words[name]}
            complaint={complaintAt(form.failure, name)}
            required={name !== 'address'}
          >
            {(own) => (
              <input
                {...own}
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
