import { formatCount, formatMuShort } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Match, Part } from './matchQuery.ts'
import { matchWords } from './matchWords.ts'

interface Props {
  readonly relax: Match['relax']
  readonly onRelax: (aspect: Part['aspect']) => void
}

/** What each hard aspect alone keeps out, the most first, and the way to let go of it. */
export function RelaxList({ relax, onRelax }: Props) {
  const words = useWords(matchWords)
  const locale = useLocale()
  return (
    <ul className="relax">
      {relax.map(({ aspect, label, wanted, plots, areaMu, others, least, most }) => (
        <li key={`${aspect} ${label}`}>
          <div>
            <strong>{label}</strong>
            <small>{words.now(wanted)}</small>
          </div>
          <p>
            <strong>
              {words.brings(formatCount(plots, locale), formatMuShort(areaMu, locale))}
            </strong>
            {others > 0 && <span>{words.others(formatCount(others, locale))}</span>}
            {least !== null && most !== null && <small>{words.range(least, most)}</small>}
          </p>
          <button type="button" className="button" onClick={() => onRelax(aspect)}>
            {words.relax}
          </button>
        </li>
      ))}
    </ul>
  )
}
