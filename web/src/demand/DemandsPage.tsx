import { mayDo } from '@panhuo/shared/access/duties'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProvenanceBadge } from '../words/ProvenanceBadge.tsx'
import { DemandForm } from './DemandForm.tsx'
import { type Demand, useDemands } from './demandQuery.ts'
import { wantedParts } from './demandText.ts'
import { demandWords } from './demandWords.ts'
import { useWishNames } from './useWishNames.ts'
import './demand.css'

/** All demands that one keeps or shares, each with what it asks for and the way to its match. */
export function DemandsPage() {
  const words = useWords(demandWords)
  const locale = useLocale()
  const { role } = useSession()
  const demands = useDemands()
  const [adding, setAdding] = useState(false)
  const may = mayDo(role, 'KEEP_DEMAND')
  const rows = demands.data ?? []
  return (
    <PageFrame
      title={words.title}
      lead={may && rows.length > 0 && words.lead(formatCount(rows.length, locale))}
      actions={
        may && (
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            {words.add}
          </button>
        )
      }
    >
      {!may ? (
        <NotOpen said={words.closed} />
      ) : demands.isError ? (
        <Problem error={demands.error} onRetry={() => demands.refetch()} />
      ) : demands.isPending ? (
        <PageLoading />
      ) : rows.length === 0 ? (
        <div className="page-empty">
          <h2>{words.none}</h2>
          <p>{words.noneHint}</p>
        </div>
      ) : (
        <ul className="demands">
          {rows.map((demand) => (
            <DemandCard key={demand.code} demand={demand} />
          ))}
        </ul>
      )}
      {adding && <DemandForm demand={null} onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

function DemandCard({ demand }: { readonly demand: Demand }) {
  const words = useWords(demandWords)
  const locale = useLocale()
  const [first, ...others] = wantedParts(demand, locale, useWishNames())
  const keeper = demand.own ? words.own : demand.keptBy ? words.kept(demand.keptBy) : words.shared
  return (
    <li className="demand-card" data-code={demand.code}>
      <div className="demand-head">
        <span className="code">{demand.code}</span>
        <span>{keeper}</span>
        <ProvenanceBadge value={demand.provenance} />
      </div>
      <h2>
        <Link to="/demands/$code" params={{ code: demand.code }} search={keptSearch}>
          {demand.name}
        </Link>
      </h2>
      {demand.investor && <p className="demand-investor">{demand.investor}</p>}
      <p className="demand-first">{first ?? words.open}</p>
      <ul className="demand-wants">
        {others.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <span className="demand-go" aria-hidden="true">
        {words.match}
        <ArrowRight />
      </span>
    </li>
  )
}
