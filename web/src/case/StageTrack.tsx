import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { ArrowRight } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Life } from './lifeQuery.ts'
import { MoveDialog } from './MoveDialog.tsx'

interface Props {
  readonly plot: Life
  readonly may: boolean
}

/** The stages in their order with the present one marked, what the next lacks, and the moves. */
export function StageTrack({ plot, may }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const [moving, setMoving] = useState<'on' | 'back' | 'out' | null>(null)
  const at = parcelStages.codes.findIndex(({ value }) => value === plot.stage)
  const moves = plot.moves ?? []
  const next = moves.find(({ to, back }) => !back && to !== 'REMOVED')
  const backs = moves.filter(({ back, to }) => back && to !== 'REMOVED')
  const out = moves.find(({ to }) => to === 'REMOVED')
  const shown = { on: next ? [next] : [], back: backs, out: out ? [out] : [] }
  return (
    <section className="detail-part" data-testid="stage-track">
      <h3>{words.stage}</h3>
      <ol className="stage-track">
        {parcelStages.codes.map((stage, index) => (
          <li
            key={stage.value}
            aria-current={index === at ? 'step' : undefined}
            data-passed={index < at || undefined}
          >
            <span className="swatch" style={{ '--swatch': stage.color } as CSSProperties} />
            {stage[locale]}
            {index === at && <em>{words.now}</em>}
          </li>
        ))}
      </ol>
      {may && next && next.guards.length > 0 && (
        <div className="life-guards">
          <strong>{words.lacks}</strong>
          <ul>
            {next.guards.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {may && (
        <div className="acts">
          {next && (
            <button
              type="button"
              className="button primary"
              disabled={next.guards.length > 0}
              onClick={() => setMoving('on')}
            >
              <ArrowRight aria-hidden="true" />
              {words.moveTo(codeOf(parcelStages, next.to)?.[locale] ?? next.to)}
            </button>
          )}
          {backs.length > 0 && (
            <button type="button" className="button" onClick={() => setMoving('back')}>
              {words.backTo}
            </button>
          )}
          {out && (
            <button type="button" className="button" onClick={() => setMoving('out')}>
              {words.remove}
            </button>
          )}
        </div>
      )}
      {moving && <MoveDialog plot={plot} moves={shown[moving]} onClose={() => setMoving(null)} />}
    </section>
  )
}
