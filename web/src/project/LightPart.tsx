import { mayDo } from '@panhuo/shared/access/duties'
import { useState } from 'react'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { LagRuleForm } from './LagRuleForm.tsx'
import { LightBadge } from './LightBadge.tsx'
import { reasonText } from './reasonText.ts'
import type { ProjectSheet, RuleInForce } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly rule: RuleInForce | undefined
  readonly mayKeep: boolean
}

/** The light with its reasons and the rule behind it, and whether it is only a sample. */
export function LightPart({ project, rule, mayKeep }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const [clears, setClears] = useState(false)
  const [rules, setRules] = useState(false)
  const { role } = useSession()
  const { view } = useView()
  const mayRule = mayDo(role, 'KEEP_RULES') && view.asOf === null
  if (project.light === null) return <p className="sheet-none">{words.only}</p>
  return (
    <section className="light-part" data-light={project.light} aria-label={words.light}>
      {project.sampleProgress && (
        <div className="sheet-sample" role="note">
          <strong>{words.sampleTitle}</strong>
          <p>{words.sampleLine}</p>
          {mayKeep && (
            <button type="button" className="button" onClick={() => setClears(true)}>
              {words.clearSamples}
            </button>
          )}
        </div>
      )}
      <p className="light-line">
        <LightBadge
          light={project.light}
          sample={project.sampleProgress === true && project.light !== 'UNKNOWN'}
        />
        <MeasureText project={project} />
      </p>
      {project.lagReasons && project.lagReasons.length > 0 && (
        <ul className="light-reasons">
          {project.lagReasons.map((reason) => (
            <li key={reason.code}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      )}
      {project.needsObstacle && <p className="needs-obstacle">{words.needsObstacle}</p>}
      {rule && (
        <p className="light-rule">
          {words.rule(rule.validFrom, rule.validTo)}
          {words.colon}
          {words.ruleText(
            formatNumber(rule.yellowPoints, 0, locale),
            formatNumber(rule.redPoints, 0, locale),
          )}
          {words.stop}
          <span lang="zh-CN">{rule.source}</span>
          {mayRule && (
            <button type="button" className="link after-text" onClick={() => setRules(true)}>
              {words.editRule}
            </button>
          )}
        </p>
      )}
      {rules && rule && <LagRuleForm rule={rule} onClose={() => setRules(false)} />}
      {clears && <ClearForm code={project.code} onClose={() => setClears(false)} />}
    </section>
  )
}

function MeasureText({ project: { measure } }: { readonly project: ProjectSheet }) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  if (!measure || measure.gapPoints === null) return null
  const points = formatNumber(Math.abs(measure.gapPoints), 1, locale)
  const gap =
    measure.gapPoints > 0
      ? words.behind(points)
      : measure.gapPoints < 0
        ? words.ahead(points)
        : words.onPlan
  return (
    <span>
      {gap} <small>{words.asOfMonth(measure.month)}</small>
    </span>
  )
}

function ClearForm({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const words = useWords(sheetWords)
  const form = useChangeForm({
    draftKey: `clearSampleProgress.${code}`,
    mutation: 'clearSampleProgress',
    initial: {},
    version: 0,
    input: () => ({ code }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={words.clearSamples}
      submit={words.clearSamples}
      form={form}
      onClose={onClose}
    >
      <p>{words.clearSamplesHint}</p>
    </ChangeDialog>
  )
}
