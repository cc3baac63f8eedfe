import { useLocale } from '../words/locale.tsx'
import { rateText } from './sumText.ts'

interface Props {
  readonly rate: number | null
  readonly part: number | null
  readonly whole: number | null
}

/** A rate as figure, fraction and bar; nothing is drawn where there was nothing to divide by. */
export function RateBar({ rate, part, whole }: Props) {
  const locale = useLocale()
  return (
    <span className="rate">
      <strong>{rateText(rate, locale)}</strong>
      {rate !== null && (
        <>
          <small>
            {part} ÷ {whole}
          </small>
          <span className="rate-bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.min(rate, 1) * 100}%` }} />
          </span>
        </>
      )}
    </span>
  )
}
