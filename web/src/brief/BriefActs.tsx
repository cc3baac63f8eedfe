import { readAssembly } from '@panhuo/shared/assembly/assemblyCode'
import { Download, FileEdit, Presentation, Printer, Share2 } from 'lucide-react'
import { useState } from 'react'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useSession } from '../session/session.ts'
import { ShareDialog } from '../share/ShareDialog.tsx'
import { useWords } from '../words/locale.tsx'
import { BriefForm } from './BriefForm.tsx'
import type { Brief } from './briefQuery.ts'
import { type BriefStep, stepsOpen } from './briefSteps.ts'
import { briefWords } from './briefWords.ts'
import { printSheet } from './printSheet.ts'

interface Props {
  readonly brief: Brief
  /** What its QR code opens, once a link was made. */
  readonly link: string | null
  /** Told of the link that was made, so that the sheet can carry it. */
  readonly onLink: (link: string) => void
}

/** Draft, check, issue; then print, share, and draft the next edition. */
export function BriefActs({ brief, link, onLink }: Props) {
  const words = useWords(briefWords)
  const { role } = useSession()
  const [open, setOpen] = useState<'edit' | 'share' | BriefStep | null>(null)
  const close = () => setOpen(null)
  const { state } = brief
  const working = state === 'DRAFT' || state === 'CHECKED'
  const labels: Record<BriefStep, string> = {
    CHECKED: words.check,
    DRAFT: words.sendBack,
    ISSUED: words.issue,
    WITHDRAWN: words.withdraw,
    REVISE: words.revise,
  }
  return (
    <>
      {working && (
        <button type="button" className="button" onClick={() => setOpen('edit')}>
          <FileEdit aria-hidden="true" />
          {words.edit}
        </button>
      )}
      {stepsOpen(brief, role).map((step) => (
        <button
          key={step}
          type="button"
          className={step === 'CHECKED' || step === 'ISSUED' ? 'button primary' : 'button'}
          onClick={() => setOpen(step)}
        >
          {labels[step]}
        </button>
      ))}
      {state === 'ISSUED' && brief.subject !== 'PARK' && brief.released && (
        <button type="button" className="button primary" onClick={() => setOpen('share')}>
          <Share2 aria-hidden="true" />
          {words.share}
        </button>
      )}
      {brief.content &&
        (['a4', 'slide'] as const).map((page) => (
          <a key={page} className="button" href={pdfOf(brief, page, link)} download={true}>
            <Download aria-hidden="true" />
            {words.pdf[page]}
          </a>
        ))}
      <button type="button" className="button" onClick={() => printSheet('a4')}>
        <Printer aria-hidden="true" />
        {words.print}
      </button>
      <button type="button" className="button" onClick={() => printSheet('slide')}>
        <Presentation aria-hidden="true" />
        {words.slide}
      </button>
      {open === 'edit' && <BriefForm brief={brief} onClose={close} />}
      {open === 'share' && (
        <ShareDialog
          codes={readAssembly(brief.subjectCode) ?? [brief.subjectCode]}
          onMade={onLink}
          onClose={close}
        />
      )}
      {open !== null && open !== 'edit' && open !== 'share' && (
        <StepDialog key={open} brief={brief} step={open} label={labels[open]} onClose={close} />
      )}
    </>
  )
}

function pdfOf({ number, edition }: Brief, page: 'a4' | 'slide', link: string | null): string {
  const search = new URLSearchParams({ page, edition: String(edition) })
  if (link !== null) search.set('link', new URL(link).pathname)
  return `/api/briefs/${number}.pdf?${search}`
}

interface StepProps {
  readonly brief: Brief
  readonly step: BriefStep
  readonly label: string
  readonly onClose: () => void
}

/** One step of a brief with a word of reason; what stands against it is said here. */
function StepDialog({ brief, step, label, onClose }: StepProps) {
  const form = useChangeForm({
    draftKey: `moveBrief.${brief.number}.${step}`,
    mutation: step === 'REVISE' ? 'reviseBrief' : 'moveBrief',
    version: brief.version,
    initial: {},
    input: (_values, expectedVersion) => ({
      number: brief.number,
      expectedVersion,
      ...(step === 'REVISE' ? {} : { to: step }),
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={label} form={form} submit={label} onClose={onClose}>
      <p lang="zh-CN">{brief.subjectName ?? brief.subjectCode}</p>
    </ChangeDialog>
  )
}
