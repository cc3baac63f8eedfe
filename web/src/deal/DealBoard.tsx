import { contractKinds, dealStages, dealStandings } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { BellRing } from 'lucide-react'
import type { CSSProperties } from 'react'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProvenanceBadge } from '../words/ProvenanceBadge.tsx'
import type { DealCard } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import { sumText } from './sumText.ts'

interface Props {
  readonly deals: readonly DealCard[]
  /** False where columns stand under each other and an empty one would only be a gap. */
  readonly withEmpty: boolean
}

/** One column for each stage, with the money in it; empty stages stay narrow. */
export function DealBoard({ deals, withEmpty }: Props) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const columns = dealStages.codes
    .map((stage) => ({ stage, cards: deals.filter((deal) => deal.stage === stage.value) }))
    .filter(({ cards }) => withEmpty || cards.length > 0)
  return (
    <div className="board deal-board">
      {columns.map(({ stage, cards }) => {
        // What was lost or called off stands on the board, but nobody counts on its money.
        const known = cards.filter(
          ({ investment, standing }) => investment !== null && standing === 'ACTIVE',
        )
        const sum = known.reduce((total, { investment }) => total + (investment ?? 0), 0)
        return (
          <section
            key={stage.value}
            className="board-column"
            data-empty={cards.length === 0 || undefined}
            style={{ '--swatch': stage.color } as CSSProperties}
          >
            <h2>
              <span className="board-stage">{stage[locale]}</span>
              <small>
                <span aria-hidden="true">{cards.length}</span>
                <span className="unseen">{words.columnCount(cards.length)}</span>
              </small>
            </h2>
            {cards.length > 0 && (
              <p className="deal-sum">{sumText(known.length > 0 ? sum : null, locale)}</p>
            )}
            <ul>
              {cards.map((card) => (
                <Card key={card.code} card={card} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Card({ card }: { readonly card: DealCard }) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const { code, name, investor, standing, contractKind, industry } = card
  const stopped = standing !== 'ACTIVE'
  return (
    <li className="project-card deal-card" data-code={code} data-stopped={stopped || undefined}>
      {stopped && <StandingBadge standing={standing} reason={card.standingReason} />}
      <h3 lang="zh-CN">
        <Link to={`/deals/${code}`} search={keptSearch}>
          {name}
        </Link>
      </h3>
      {investor && <p lang="zh-CN">{investor}</p>}
      <p className="deal-money">{sumText(card.investment, locale)}</p>
      {industry && <p>{codeOf(industries, industry)?.[locale] ?? industry}</p>}
      {contractKind && contractKind !== 'CONTRACT' && (
        <p>{words.notContract(codeOf(contractKinds, contractKind)?.[locale] ?? contractKind)}</p>
      )}
      {card.followUpOn && !stopped && (
        <p className="deal-follow" data-due={card.followUpDue || undefined}>
          {card.followUpDue && <BellRing aria-hidden="true" />}
          {card.followUpDue && <span className="unseen">{words.due} </span>}
          <span>
            {words.followUpShort} <time>{card.followUpOn}</time>
          </span>
        </p>
      )}
      <p className="project-source">
        <span lang="zh-CN">{card.ownerName}</span>
        {card.provenance === 'ILLUSTRATIVE' && (
          <>
            {' '}
            <ProvenanceBadge value={card.provenance} />
          </>
        )}
      </p>
    </li>
  )
}

/** That a deal was stopped, and why. */
export function StandingBadge(props: {
  readonly standing: string
  readonly reason: string | null
}) {
  const locale = useLocale()
  const code = codeOf(dealStandings, props.standing)
  return (
    <p className="deal-standing" style={{ '--swatch': code?.color } as CSSProperties}>
      <span className="swatch" /> {code?.[locale] ?? props.standing}
      {props.reason && <small lang="zh-CN"> {props.reason}</small>}
    </p>
  )
}
