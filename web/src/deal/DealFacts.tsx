import { contractKinds, leadSources } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProvenanceBadge } from '../words/ProvenanceBadge.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'
import { sumText } from './sumText.ts'

interface Props {
  readonly deal: DealSheet
  readonly onEdit: (() => void) | undefined
}

/** Who invests how much in what, and on which land. */
export function DealFacts({ deal, onEdit }: Props) {
  const words = useWords(dealWords)
  const locale = useLocale()
  const facts = [
    [words.investor, deal.investor],
    [words.investment.replace(/[（(].*/, ''), sumText(deal.investment, locale)],
    [words.industry, deal.industry && codeOf(industries, deal.industry)?.[locale]],
    [words.leadSource, deal.leadSource && codeOf(leadSources, deal.leadSource)?.[locale]],
    [words.contractKind, deal.contractKind && codeOf(contractKinds, deal.contractKind)?.[locale]],
    [words.owner, deal.ownerName],
    [words.note, deal.note],
  ] as const
  return (
    <>
      <section className="area-part">
        <header className="sheet-head">
          <h2>{words.facts}</h2>
          {onEdit && (
            <button type="button" className="button" onClick={onEdit}>
              <Pencil aria-hidden="true" />
              {words.edit}
            </button>
          )}
        </header>
        <dl className="deal-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={value ? 'zh-CN' : undefined}>
                {value || <span className="unknown">{words.unknown}</span>}
              </dd>
            </div>
          ))}
        </dl>
        {deal.provenance === 'ILLUSTRATIVE' && (
          <p className="deal-sample">
            <ProvenanceBadge value={deal.provenance} /> {words.sample}
          </p>
        )}
      </section>
      <section className="area-part">
        <h2>{words.demand}</h2>
        {deal.demand ? (
          <Link to={`/demands/${deal.demand.code}`} search={keptSearch} lang="zh-CN">
            {deal.demand.name}
          </Link>
        ) : (
          <p className="sheet-none">{words.noLinks}</p>
        )}
      </section>
      <section className="area-part">
        <h2>{words.plots}</h2>
        {deal.parcels.length === 0 && <p className="sheet-none">{words.noLinks}</p>}
        <ul>
          {deal.parcels.map(({ code, name }) => (
            <li key={code} lang="zh-CN">
              <MapLink view={{ selected: { layer: 'parcels', code }, camera: null }}>
                {name}
              </MapLink>
            </li>
          ))}
        </ul>
      </section>
      <section className="area-part">
        <h2>{words.projects}</h2>
        {deal.projects.length === 0 && <p className="sheet-none">{words.noLinks}</p>}
        <ul>
          {deal.projects.map(({ code, name }) => (
            <li key={code} lang="zh-CN">
              <Link to={`/projects/${code}`} search={keptSearch}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
