import { briefSubjects } from '@panhuo/shared/brief/brief'
import { useNavigate } from '@tanstack/react-router'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Brief } from './briefQuery.ts'
import { briefWords } from './briefWords.ts'
import { policiesIn, policyText } from './policyText.ts'

interface Props {
  /** The brief to edit; a new one where it is absent. */
  readonly brief?: Brief
  /** What a new one is of, where that is known. */
  readonly code?: string | undefined
  readonly onClose: () => void
}

/** Drafts a brief, or writes the free text of a draft anew. */
export function BriefForm({ brief, code, onClose }: Props) {
  const words = useWords(briefWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const form = useChangeForm({
    draftKey: brief ? `updateBrief.${brief.number}` : `createBrief.${code ?? ''}`,
    mutation: brief ? 'updateBrief' : 'createBrief',
    version: brief?.version ?? 0,
    made: '... on Brief { number }',
    initial: {
      subject: code?.includes('+') ? 'ASSEMBLY' : 'PARCEL',
      code: code ?? '',
      locale: locale.toUpperCase(),
      highlights: brief?.highlights ?? '',
      terms: brief?.terms ?? '',
      policies: policyText(brief?.policies ?? []),
    },
    input: (values, expectedVersion) => ({
      ...(brief
        ? { number: brief.number, expectedVersion }
        : { subject: values.subject, code: values.code.trim(), locale: values.locale }),
      highlights: values.highlights || null,
      terms: values.terms || null,
      policies: policiesIn(values.policies),
    }),
    onDone: ({ number }) => {
      onClose()
      if (!brief) void navigate({ to: `/briefs/${String(number)}`, search: keptSearch })
    },
  })
  const wrong = form.failure?.field?.startsWith('policies') ? form.failure.message : undefined
  return (
    <ChangeDialog title={brief ? words.edit : words.draft} form={form} onClose={onClose}>
      {!brief && (
        <div className="form-fields">
          <FormField required label={words.subject}>
            {(own) => (
              <select
                {...own}
                className="field"
                value={form.values.subject}
                onChange={(event) => form.set({ subject: event.target.value })}
              >
                {briefSubjects.codes.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one[locale]}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          <FormField
            required
            label={words.code}
            hint={words.codeHint}
            complaint={complaintAt(form.failure, 'code')}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                value={form.values.code}
                onChange={(event) => form.set({ code: event.target.value })}
              />
            )}
          </FormField>
          <FormField required label={words.language}>
            {(own) => (
              <select
                {...own}
                className="field"
                value={form.values.locale}
                onChange={(event) => form.set({ locale: event.target.value })}
              >
                <option value="ZH">{words.zh}</option>
                <option value="EN">{words.en}</option>
              </select>
            )}
          </FormField>
        </div>
      )}
      {(['highlights', 'terms', 'policies'] as const).map((name) => (
        <FormField
          key={name}
          label={words[name]}
          hint={name === 'policies' ? words.policiesHint : undefined}
          complaint={name === 'policies' ? wrong : complaintAt(form.failure, name)}
        >
          {(own) => (
            <textarea
              {...own}
              className="field"
              rows={3}
              value={form.values[name]}
              onChange={(event) => form.set({ [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
    </ChangeDialog>
  )
}
