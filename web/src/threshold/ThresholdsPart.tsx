import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ThresholdDialog } from './ThresholdDialog.tsx'
import { type ThresholdDocument, type ThresholdRule, useThresholds } from './thresholdQuery.ts'
import { thresholdWords } from './thresholdWords.ts'
import './thresholds.css'

/** Dated rules of policy documents, each edition with what it cites, and the way to change them. */
export function ThresholdsPart() {
  const words = useWords(thresholdWords)
  const [editing, setEditing] = useState<ThresholdDocument | 'NEW' | null>(null)
  const { data, error, isPending, refetch } = useThresholds()
  if (error) return <Problem error={error} onRetry={() => refetch()} />
  if (isPending) return <PageLoading />
  const newest = (one: ThresholdDocument) =>
    data.find(({ number }) => number === one.number) === one
  return (
    <div className="thresholds">
      <p className="admin-lead">
        {words.rulesLead}{' '}
        <Link to="/milestones" search={keptSearch}>
          {words.milestones}
        </Link>
      </p>
      {data.map((document) => (
        <section key={`${document.number} ${document.validFrom}`} className="threshold-document">
          <header>
            <h2>
              <span lang="zh-CN">
                {document.number} {document.name}
              </span>{' '}
              <small className="threshold-state" data-in-force={document.inForce || undefined}>
                {document.inForce ? words.inForce : words.notInForce}
              </small>
            </h2>
            {newest(document) && (
              <button type="button" className="button" onClick={() => setEditing(document)}>
                {words.edit}
              </button>
            )}
          </header>
          <p className="form-hint">
            {words.valid(document.validFrom, document.validTo)} ·{' '}
            <span lang="zh-CN">{document.source}</span>
          </p>
          <ol>
            {document.rules.map((rule) => (
              <Rule key={`${rule.measure} ${rule.from} ${rule.below}`} rule={rule} />
            ))}
          </ol>
        </section>
      ))}
      <button type="button" className="button" onClick={() => setEditing('NEW')}>
        {words.addDocument}
      </button>
      <Timeline kind="thresholds" title={words.history} />
      <Timeline kind="lagRules" title={words.lagRules} />
      {editing && (
        <ThresholdDialog
          document={editing === 'NEW' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}

function Rule({ rule }: { readonly rule: ThresholdRule }) {
  const words = useWords(thresholdWords)
  const locale = useLocale()
  const { measure, from, below, verdict, plotRatio, mayExceed } = rule
  return (
    <li>
      {codeOf(thresholdMeasures, measure)?.[locale]} {words.range(from, below)} →{' '}
      <strong>{codeOf(thresholdVerdicts, verdict)?.[locale]}</strong>
      {plotRatio !== null && (
        <>
          {' '}
          · {words.ratio} {plotRatio} {mayExceed && words.above}
        </>
      )}
      <p className="form-hint">{locale === 'zh' ? rule.conclusionZh : rule.conclusionEn}</p>
    </li>
  )
}
