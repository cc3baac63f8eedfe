import { thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { codeOf } from '@panhuo/shared/words/codeList'
import { type CSSProperties, type ReactNode, useState } from 'react'
import type { Life } from '../case/lifeQuery.ts'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { thresholdWords } from './thresholdWords.ts'

interface Props {
  readonly plot: Life
  readonly may: boolean
}

/** What the document in force says of a plot, what it cites, and what is not known. */
export function ThresholdPanel({ plot, may }: Props) {
  const words = useWords(thresholdWords)
  const locale = useLocale()
  const [checking, setChecking] = useState(false)
  const { thresholdCheck: check, extraFloorAreaM2: extra } = plot
  if (!check && extra === null) return null
  const verdict = codeOf(thresholdVerdicts, check?.verdict ?? null)
  return (
    <section className="detail-part" data-testid="threshold">
      <h3>{words.title}</h3>
      <dl>
        {check && (
          <>
            <Row label={words.verdict}>
              <span className="code-value">
                <span className="swatch" style={{ '--swatch': verdict?.color } as CSSProperties} />
                <strong>{verdict?.[locale]}</strong>
              </span>
              {check.conclusion && <p>{check.conclusion}</p>}
              {check.expired && <p className="late">{words.expired}</p>}
            </Row>
            {check.missing.length > 0 && (
              <Row label={words.missing}>
                {check.missing.map((one) => words.inputs[one]).join(locale === 'zh' ? '、' : ', ')}
              </Row>
            )}
            {check.plotRatio !== null && (
              <Row label={words.ratio}>
                {formatNumber(check.plotRatio, 1, locale)} {check.mayExceed && words.above}
              </Row>
            )}
            {check.benefitPerMu !== null && (
              <Row label={words.benefit}>
                {formatNumber(check.benefitPerMu, 2, locale)} {words.benefitUnit}
              </Row>
            )}
            {check.checkedOn && (
              <Row label={words.last}>
                {check.checkedOn} {codeOf(thresholdVerdicts, check.checkedVerdict)?.[locale]}
              </Row>
            )}
          </>
        )}
        {extra !== null && (
          <Row label={words.extra}>
            {formatNumber(extra, 0, locale)} {words.squareMetres}
            <p className="form-hint">{words.extraHint}</p>
          </Row>
        )}
        {check && (
          <Row label={words.document}>
            {check.document.number} {check.document.name}
            <p className="form-hint">
              {words.valid(check.document.validFrom, check.document.validTo)} ·{' '}
              {check.document.source}
            </p>
          </Row>
        )}
      </dl>
      {check && may && !check.expired && (
        <button type="button" className="button" onClick={() => setChecking(true)}>
          {words.record}
        </button>
      )}
      {checking && <CheckDialog plot={plot} onClose={() => setChecking(false)} />}
    </section>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="detail-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
