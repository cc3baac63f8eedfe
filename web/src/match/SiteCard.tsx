import { Check, CircleHelp, LocateFixed, Plus, X } from 'lucide-react'
import type { CSSProperties } from 'react'
import { shortlistWords } from '../shortlist/shortlistWords.ts'
import { useShortlist } from '../shortlist/useShortlist.ts'
import { MapLink } from '../url/MapLink.tsx'
import { formatMuShort, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { WholeDates } from '../words/WholeDates.tsx'
import type { Part, Site } from './matchQuery.ts'
import { matchWords } from './matchWords.ts'
import './siteCard.css'
import './parts.css'

interface Props {
  readonly site: Site
  readonly rank: number
  readonly active: boolean
  readonly onActive: (code: string | null) => void
}

const icons = { MET: Check, MISSED: X, UNKNOWN: CircleHelp } as const

/** One site of the ranking: how large, how well, and why, aspect by aspect. */
export function SiteCard({ site, rank, active, onActive }: Props) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const { score, possible, parts, code, name, kind, areaMu } = site
  const questions = parts.flatMap(({ label, question }) => (question ? [{ label, question }] : []))
  const round = (value: number) => formatNumber(value, 0, locale)
  return (
    <li
      className="site-card"
      data-code={code}
      data-active={active || undefined}
      onPointerEnter={() => onActive(code)}
      onPointerLeave={() => onActive(null)}
      onFocus={() => onActive(code)}
    >
      <header>
        <span className="site-rank" aria-hidden="true">
          {rank}
        </span>
        <div className="site-name">
          <h3>{name}</h3>
          <p>
            <span className="site-kind">{words.kinds[kind]}</span>
            <span className="code">{code}</span>
          </p>
        </div>
        <p className="site-area">
          <strong>{formatMuShort(areaMu, locale)}</strong> {words.mu}
        </p>
        <p className="site-score">
          <strong>{round(score)}</strong>
          <span
            className="score-bar"
            style={{ '--score': score, '--possible': possible } as CSSProperties}
            aria-hidden="true"
          />
          {possible > score && <small>{words.possible(round(possible))}</small>}
        </p>
      </header>
      <ul className="parts">
        {parts.map((part) => (
          <PartLine key={`${part.aspect} ${part.label}`} part={part} />
        ))}
      </ul>
      {questions.length > 0 && (
        <div className="site-questions">
          <h4>{words.toClear}</h4>
          <ul>
            {questions.map(({ label, question }) => (
              <li key={label}>{words.about(label, question)}</li>
            ))}
          </ul>
        </div>
      )}
      <footer>
        <ShortlistButton code={code} name={name} />
        {site.plots[0] && (
          <MapLink
            className="button quiet"
            view={
              kind === 'PARK'
                ? { selected: { layer: 'parks', code }, camera: null }
                : { selected: { layer: 'parcels', code: site.plots[0] }, camera: null }
            }
            label={`${words.onMap} ${name}`}
          >
            <LocateFixed aria-hidden="true" />
            {words.onMap}
          </MapLink>
        )}
      </footer>
    </li>
  )
}

function PartLine({ part }: { readonly part: Part }) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const { label, verdict, hard, points, mostPoints, wanted, found } = part
  const Icon = icons[verdict]
  const said = { MET: words.met, MISSED: words.missed, UNKNOWN: words.unknown }[verdict]
  return (
    <li className="part" data-verdict={verdict}>
      <Icon aria-hidden="true" />
      <span className="part-label">
        {label}
        {hard && <small>{words.hard}</small>}
      </span>
      <span className="part-found">
        <span className="unseen">{said}</span>
        <strong>{found ?? words.unknown}</strong>
        <small>
          <WholeDates text={words.wanted(wanted)} />
        </small>
      </span>
      <span className="part-points">
        {formatNumber(points, 0, locale)}
        <small>/{formatNumber(mostPoints, 0, locale)}</small>
      </span>
    </li>
  )
}

/** Puts a site on the shortlist or takes it off. */
export function ShortlistButton({ code, name }: { readonly code: string; readonly name: string }) {
  const words = useWords(shortlistWords)
  const { codes, full, add, remove } = useShortlist()
  const chosen = codes.includes(code)
  return (
    <button
      type="button"
      className={chosen ? 'button' : 'button primary'}
      aria-pressed={chosen}
      aria-label={`${chosen ? words.added : words.add} ${name}`}
      disabled={!chosen && full}
      title={!chosen && full ? words.full : undefined}
      onClick={() => (chosen ? remove(code) : add(code))}
    >
      {chosen ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
      {chosen ? words.added : words.add}
    </button>
  )
}
