import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DetailRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'

/** Recorded against computed area (m²) with the difference in per cent; says when it is too large. */
export function AreaComparison({ record }: { record: DetailRecord }) {
  const words = useWords(detailWords)
  const locale = useLocale()
  const { areaM2: recorded, computedAreaM2: computed, areaMismatch } = record
  if (typeof recorded !== 'number' || typeof computed !== 'number' || recorded <= 0) return null
  const most = Math.max(recorded, computed)
  const share = ((computed - recorded) / recorded) * 100
  const bars = [
    { label: words.recorded, value: recorded },
    { label: words.computed, value: computed },
  ]
  return (
    <figure className="area-comparison" data-mismatch={areaMismatch === true || undefined}>
      {bars.map(({ label, value }) => (
        <div key={label}>
          <span>{label}</span>
          <span className="area-bar" style={{ width: `${(value / most) * 100}%` }} />
        </div>
      ))}
      <figcaption>
        {words.deviation} {share > 0 ? '+' : ''}
        {formatNumber(share, 2, locale)} %
        {areaMismatch === true && <strong>{words.mismatch}</strong>}
      </figcaption>
    </figure>
  )
}
