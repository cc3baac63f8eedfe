import { mayDo } from '@panhuo/shared/access/duties'
import { caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useState } from 'react'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { type Template, useTemplates } from './templateQuery.ts'
import { templateWords } from './templateWords.ts'
import './life.css'

/** The milestones of each way, with source and validity; an administrator may edit them. */
export function TemplatesPage() {
  const words = useWords(templateWords)
  const locale = useLocale()
  const { role } = useSession()
  const [editing, setEditing] = useState<Template | null>(null)
  const { data = [], error, refetch } = useTemplates()
  const may = mayDo(role, 'KEEP_RULES')
  const ways = [...new Set(data.map(({ method, track }) => `${method} ${track ?? ''}`))]
  return (
    <PageFrame title={words.title} lead={words.lead}>
      {error && <Problem error={error} onRetry={() => refetch()} />}
      {ways.map((way) => {
        const [method = '', track = ''] = way.split(' ')
        const steps = data.filter((one) => one.method === method && (one.track ?? '') === track)
        return (
          <details key={way} className="detail-part ways" open={way === ways[0]}>
            <summary>
              <h2>
                {codeOf(revitalizationMethods, method)?.[locale]}
                {track && ` · ${codeOf(caseTracks, track)?.[locale]}`} ({steps.length})
              </h2>
            </summary>
            <ol className="documents">
              {steps.map((step) => (
                <li key={step.templateId}>
                  <div>
                    {locale === 'zh' ? step.nameZh : step.nameEn}{' '}
                    <small>
                      {step.code} · {words.valid(step.validFrom, step.validTo)}
                      {step.evidenceRequired && ` · ${words.evidence}`} ·{' '}
                      <span lang="zh-CN">{step.source}</span>
                    </small>
                  </div>
                  {may && (
                    <button type="button" className="button" onClick={() => setEditing(step)}>
                      {words.edit}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          </details>
        )
      })}
      {editing && <TemplateDialog template={editing} onClose={() => setEditing(null)} />}
    </PageFrame>
  )
}
