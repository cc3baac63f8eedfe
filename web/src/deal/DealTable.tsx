import { dealStages } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { StandingBadge } from './DealBoard.tsx'
import type { DealCard } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import { sumText } from './sumText.ts'

/** The same deals one under the other. */
export function DealTable({ deals }: { readonly deals: readonly DealCard[] }) {
  const words = useWords(dealWords)
  const locale = useLocale()
  return (
    <table className="page-table project-table deal-table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.stage}</th>
          <th scope="col">{words.investor}</th>
          <th scope="col">{words.industry}</th>
          <th scope="col" className="number">
            {words.investment.replace(/[（(].*/, '')}
          </th>
          <th scope="col">{words.followUpOn}</th>
          <th scope="col">{words.owner}</th>
        </tr>
      </thead>
      <tbody>
        {deals.map((deal) => {
          const stage = codeOf(dealStages, deal.stage)
          return (
            <tr key={deal.code} data-code={deal.code}>
              <th scope="row" lang="zh-CN">
                <Link to={`/deals/${deal.code}`} search={keptSearch}>
                  {deal.name}
                </Link>
              </th>
              <td>
                <span className="code-value" style={{ '--swatch': stage?.color } as CSSProperties}>
                  <span className="swatch" /> {stage?.[locale] ?? deal.stage}
                </span>
                {deal.standing !== 'ACTIVE' && (
                  <StandingBadge standing={deal.standing} reason={null} />
                )}
              </td>
              <td lang="zh-CN">{deal.investor}</td>
              <td>
                {deal.industry && (codeOf(industries, deal.industry)?.[locale] ?? deal.industry)}
              </td>
              <td className="number">{sumText(deal.investment, locale)}</td>
              <td>
                <span className="deal-follow" data-due={deal.followUpDue || undefined}>
                  {deal.followUpOn}
                  {deal.followUpDue && <small> {words.due}</small>}
                </span>
              </td>
              <td lang="zh-CN">{deal.ownerName}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
