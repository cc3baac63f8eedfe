import { dealStages } from '@panhuo/shared/deal/deal'
import { codeOf } from '@panhuo/shared/words/codeList'
import { FileText } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'

/** The steps of a deal with their days and evidence, the latest on top. */
export function DealSteps({ deal }: { readonly deal: DealSheet }) {
  const words = useWords(dealWords)
  const locale = useLocale()
  return (
    <section className="area-part sheet-part" aria-labelledby="deal-steps">
      <header className="sheet-head">
        <h2 id="deal-steps">{words.steps}</h2>
      </header>
      <ol className="deal-steps">
        {deal.steps.toReversed().map((step) => {
          const stage = codeOf(dealStages, step.stage)
          return (
            <li
              key={`${step.stage} ${step.reachedOn} ${step.standing}`}
              data-back={!step.standing || undefined}
              style={{ '--swatch': stage?.color } as CSSProperties}
            >
              <time dateTime={step.reachedOn}>{step.reachedOn}</time>
              <strong>{stage?.[locale] ?? step.stage}</strong>
              {!step.standing && <small> {words.takenBack}</small>}
              <span lang="zh-CN">{step.evidence}</span>
              {step.document && (
                <a href={step.document.url} lang="zh-CN">
                  <FileText aria-hidden="true" />
                  {step.document.name}
                </a>
              )}
              <small lang="zh-CN">{step.by}</small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** What was said, the latest on top. */
export function DealTalks({ deal }: { readonly deal: DealSheet }) {
  const words = useWords(dealWords)
  return (
    <section className="area-part sheet-part" aria-labelledby="deal-talks">
      <header className="sheet-head">
        <h2 id="deal-talks">{words.talks}</h2>
        {deal.followUpOn && (
          <small className="deal-follow" data-due={deal.followUpDue || undefined}>
            {words.followUp(deal.followUpOn)}
          </small>
        )}
      </header>
      {deal.talks.length === 0 ? (
        <p className="sheet-none">{words.noTalks}</p>
      ) : (
        <ol className="deal-steps">
          {deal.talks.map((talk) => (
            <li key={`${talk.talkedOn} ${talk.text}`}>
              <time dateTime={talk.talkedOn}>{talk.talkedOn}</time>
              <span lang="zh-CN">{talk.text}</span>
              <small lang="zh-CN">{talk.by}</small>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
