import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import { FileUpload } from './FileUpload.tsx'
import type { Case, Milestone } from './lifeQuery.ts'
import { TextField } from './TextField.tsx'
import { useAttach } from './useAttach.ts'

interface Props {
  readonly case: Case
  readonly milestone: Milestone
  readonly onClose: () => void
}

/** Fills a milestone in: plan, day done or why left out, and what proves it. */
export function MilestoneDialog({ case: one, milestone, onClose }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const code = String(one.code)
  const attach = useAttach('caseCode', code)
  const form = useChangeForm({
    draftKey: `setMilestone.${code}.${milestone.code}`,
    mutation: 'setMilestone',
    initial: {
      plannedOn: milestone.plannedOn ?? '',
      actualOn: milestone.actualOn ?? '',
      skippedReason: milestone.skippedReason ?? '',
      documentId: String(milestone.document?.documentId ?? ''),
    },
    version: milestone.version,
    input: (values, expectedVersion) => ({
      code,
      milestone: milestone.code,
      expectedVersion,
      plannedOn: values.plannedOn || null,
      actualOn: values.actualOn || null,
      skippedReason: values.skippedReason,
      documentId: values.documentId ? Number(values.documentId) : null,
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  const name = locale === 'zh' ? milestone.nameZh : milestone.nameEn
  return (
    <ChangeDialog title={`${words.fillStep(name)} · ${code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        <TextField
          label={words.plannedOn}
          name="plannedOn"
          type="date"
          value={values.plannedOn}
          failure={failure}
          onValue={(plannedOn) => form.set({ plannedOn })}
        />
        <TextField
          label={words.actualOn}
          name="actualOn"
          type="date"
          value={values.actualOn}
          failure={failure}
          onValue={(actualOn) => form.set({ actualOn })}
        />
        {!milestone.closesCase && (
          <TextField
            label={words.skippedReason}
            hint={words.skippedHint}
            name="skippedReason"
            value={values.skippedReason}
            failure={failure}
            onValue={(skippedReason) => form.set({ skippedReason })}
          />
        )}
        <FormField
          label={
            milestone.evidenceRequired
              ? `${words.evidence} (${words.needsEvidence})`
              : words.evidence
          }
          complaint={complaintAt(failure, 'documentId')}
        >
          {(own) => (
            <select
              {...own}
              className="field"
              value={values.documentId}
              onChange={(event) => form.set({ documentId: event.target.value })}
            >
              <option value="">{words.noEvidence}</option>
              {/* What was brought just now stands among the others once they were read again. */}
              {[
                ...one.documents,
                ...attach.added.filter(
                  ({ documentId }) => !one.documents.some((old) => old.documentId === documentId),
                ),
              ].map(({ documentId, name: file }) => (
                <option key={documentId} value={documentId}>
                  {file}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <FileUpload
          onFile={async (file) => {
            const documentId = await attach.bring(file, 'OTHER')
            if (documentId !== null) form.set({ documentId: String(documentId) })
          }}
          state={attach}
        />
      </div>
    </ChangeDialog>
  )
}
