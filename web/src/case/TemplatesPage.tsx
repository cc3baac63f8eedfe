import { mayDo } from '@panhuo/shared/access/duties'
import { caseTracks } from '@panhuo/shared/case/case'
import { type RevitalizationMethod, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf, valuesOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { Problem } from '../shell/Problem.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { type Template, useTemplates } from './templateQuery.ts'
import { templateWords } from './templateWords.ts'
import '../account/account.css'
import '../account/accountTable.css'
import '../area/areas.css'
import '../detail/detail.css'
import './life.css'

/** The milestones of each way, with source and validity; an administrator may edit them. */
export function TemplatesPage() {
  const words = useWords(templateWords)
  const locale = useLocale()
  const { role } = useSession()
  const [editing, setEditing] = useState<{ template: Template; adds: boolean } | null>(null)
  const { data = [], error, refetch } = useTemplates()
  const may = mayDo(role, 'KEEP_RULES')
  return (
    <PageFrame
      title={words.title}
      lead={words.lead}
      over={
        may && (
          <Link
            to="/admin"
            search={(search: SearchText) => ({ ...keptSearch(search), show: 'rules' })}
            className="area-back"
          >
            <ChevronLeft aria-hidden="true" />
            {words.back}
          </Link>
        )
      }
    >
      {error && <Problem error={error} onRetry={() => refetch()} />}
      {waysOf(data).map(({ method, track, steps }, place) => (
        <details key={`${method} ${track}`} className="detail-part ways" open={place === 0}>
          <summary>
            <h2>
              {codeOf(revitalizationMethods, method)?.[locale]}
              {track && ` · ${codeOf(caseTracks, track)?.[locale]}`} ({steps.length})
            </h2>
          </summary>
          <table className="account-table">
            <thead>
              <tr>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.evidenceRequired}</th>
                <th scope="col">{words.validity}</th>
                <th scope="col">{words.source}</th>
                {may && <th />}
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.templateId}>
                  <td data-label={words.step}>
                    <span>
                      <small>{step.code}</small> {locale === 'zh' ? step.nameZh : step.nameEn}
                    </span>
                  </td>
                  <td data-label={words.evidenceRequired}>
                    {step.evidenceRequired ? words.yes : words.no}
                  </td>
                  <td data-label={words.validity}>{words.valid(step.validFrom, step.validTo)}</td>
                  <td data-label={words.source} lang="zh-CN">
                    {step.source}
                  </td>
                  {may && (
                    <td>
                      <div className="acts">
                        <button
                          type="button"
                          className="button"
                          aria-label={`${words.edit} ${step.code}`}
                          onClick={() => setEditing({ template: step, adds: false })}
                        >
                          {words.edit}
                        </button>
                        {!step.closesCase && (
                          <button
                            type="button"
                            className="button quiet"
                            aria-label={words.addAfter(step.code)}
                            onClick={() => setEditing({ template: step, adds: true })}
                          >
                            {words.add}
                          </button>
                        )}
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      <Timeline kind="milestones" title={words.history} />
      {editing && <TemplateDialog {...editing} onClose={() => setEditing(null)} />}
    </PageFrame>
  )
}

interface Way {
  readonly method: RevitalizationMethod
  readonly track: string | null
  readonly steps: readonly Template[]
}

/** The steps by way, in the order in which the ways are declared: the three common ones first. */
function waysOf(templates: readonly Template[]): readonly Way[] {
  return valuesOf(revitalizationMethods).flatMap((method) => {
    const own = templates.filter((one) => one.method === method)
    const tracks = [...new Set(own.map(({ track }) => track))]
    return tracks.map((track) => ({
      method,
      track,
      steps: own.filter((one) => one.track === track),
    }))
  })
}
