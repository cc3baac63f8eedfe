import { contractKinds, type DealStage, dealStages, stageRank } from '@panhuo/shared/deal/deal'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { uploadFile } from '../case/uploadFile.ts'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { AskError } from '../graphql/askError.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'

interface Props {
  readonly deal: DealSheet
  /** The stage that follows, or a former one. */
  readonly to: DealStage
  readonly onClose: () => void
}

/** A step on with its day and evidence, or back. */
export function DealMoveForm({ deal, to, onClose }: Props) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const [file, setFile] = useState<{ id: number; name: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const back = stageRank(to) < stageRank(deal.stage as DealStage)
  const form = useChangeForm({
    draftKey: `moveDeal.${deal.code}.${to}`,
    mutation: 'moveDeal',
    version: deal.version,
    initial: { on: '', contractKind: '', evidence: '' },
    input: (values, expectedVersion) => ({
      code: deal.code,
      expectedVersion,
      to,
      on: values.on || null,
      contractKind: values.contractKind || null,
      evidence: values.evidence || null,
      documentId: file?.id ?? null,
    }),
    onDone: onClose,
  })
  const bring = async (given: File) => {
    try {
      setFile({ id: await uploadFile(given, 'AGREEMENT', locale), name: given.name })
      setProblem(null)
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setProblem(error.message)
    }
  }
  const stage = codeOf(dealStages, to)?.[locale] ?? to
  const title = back ? words.backTo(stage) : words.moveTo(stage)
  return (
    <ChangeDialog title={title} form={form} submit={title} onClose={onClose}>
      {!back && (
        <>
          <FormField
            label={words.on}
            hint={words.onHint}
            complaint={complaintAt(form.failure, 'on')}
          >
            {(own) => (
              <input
                {...own}
                type="date"
                className="field"
                value={form.values.on}
                onChange={(event) => form.set({ on: event.target.value })}
              />
            )}
          </FormField>
          {to === 'SIGNED' && (
            <FormField
              label={words.contractKind}
              hint={words.contractHint}
              complaint={complaintAt(form.failure, 'contractKind')}
            >
              {(own) => (
                <select
                  {...own}
                  className="field"
                  value={form.values.contractKind}
                  onChange={(event) => form.set({ contractKind: event.target.value })}
                >
                  <option value="">{words.unknown}</option>
                  {contractKinds.codes.map((code) => (
                    <option key={code.value} value={code.value}>
                      {code[locale]}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          )}
          <FormField
            label={words.evidence}
            hint={words.evidenceHint}
            complaint={complaintAt(form.failure, 'evidence')}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                value={form.values.evidence}
                onChange={(event) => form.set({ evidence: event.target.value })}
              />
            )}
          </FormField>
          <FormField label={words.upload} hint={words.uploadHint} complaint={problem ?? undefined}>
            {(own) => (
              <span className="file-field">
                {/* The browser's own button speaks the browser's language, not the page's. */}
                <label htmlFor={own.id} className="button">
                  <Upload aria-hidden="true" />
                  {words.chooseFile}
                </label>
                <input
                  {...own}
                  type="file"
                  className="unseen"
                  onChange={(event) => {
                    const [given] = event.target.files ?? []
                    if (given) void bring(given)
                  }}
                />
                <span role="status">{file && words.uploaded(file.name)}</span>
              </span>
            )}
          </FormField>
        </>
      )}
    </ChangeDialog>
  )
}
