import { Link, useParams } from '@tanstack/react-router'
import { ChevronLeft, Pencil } from 'lucide-react'
import { useCallback, useState } from 'react'
import { DemandForm } from '../demand/DemandForm.tsx'
import { wantedParts } from '../demand/demandText.ts'
import { useWishNames } from '../demand/useWishNames.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { ShortlistBar } from '../shortlist/ShortlistBar.tsx'
import { useShortlist } from '../shortlist/useShortlist.ts'
import { boxAround, frameOf } from '../site/frame.ts'
import { SitePicture } from '../site/SitePicture.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { formatCount, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { KeepWeights } from './KeepWeights.tsx'
import { type Matched, type Part, useMatch } from './matchQuery.ts'
import { type Tried, useTried } from './matchUrl.ts'
import { matchWords } from './matchWords.ts'
import { RelaxList } from './RelaxList.tsx'
import { SiteCard } from './SiteCard.tsx'
import { WeightPanel } from './WeightPanel.tsx'
import '../area/areas.css'
import './match.css'

/** A demand and the sites that meet it, ranked and explained, with the map and the weights beside. */
export function MatchPage() {
  const words = useWords(matchWords)
  const locale = useLocale()
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const tried = useTried()
  const match = useMatch(code, tried)
  const [editing, setEditing] = useState(false)
  const demand = match.data ?? null
  const names = useWishNames()
  return (
    <PageFrame
      title={demand?.name ?? (match.isPending ? code : words.missing)}
      over={
        <Link to="/demands" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={demand && <WantedList parts={wantedParts(demand, locale, names)} />}
      actions={
        demand && (
          <button type="button" className="button" onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
            {words.edit}
          </button>
        )
      }
    >
      {match.isError ? (
        <Problem error={match.error} onRetry={() => match.refetch()} />
      ) : match.isPending ? (
        <PageLoading />
      ) : !demand ? (
        <p className="page-empty">{words.missingHint}</p>
      ) : (
        <Ranking demand={demand} tried={tried} stale={match.isPlaceholderData} />
      )}
      {editing && demand && <DemandForm demand={demand} onClose={() => setEditing(false)} />}
    </PageFrame>
  )
}

function WantedList({ parts }: { readonly parts: readonly string[] }) {
  return (
    <ul className="wanted">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  )
}

interface RankingProps {
  readonly demand: Matched
  readonly tried: Tried & { write(change: Partial<Tried>): unknown }
  readonly stale: boolean
}

function Ranking({ demand, tried, stale }: RankingProps) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const [active, setActive] = useState<string | null>(null)
  const [keeping, setKeeping] = useState(false)
  const { codes } = useShortlist()
  const { match } = demand
  const { sites } = match
  const write = tried.write
  const onWeights = useCallback((weights: Tried['weights']) => write({ weights }), [write])
  const relax = (aspect: Part['aspect']) =>
    write({ hard: (tried.hard ?? demand.hard).filter((name) => name !== aspect) })
  const box = boxAround(sites.map(({ bbox }) => bbox))
  const names = new Map(sites.map(({ code, name }) => [code, name]))
  const own = ownWeights(demand)
  const show = (code: string) =>
    document.querySelector(`[data-code="${CSS.escape(code)}"]`)?.scrollIntoView({
      block: 'center',
    })
  return (
    <>
      <div className="match" aria-busy={stale} data-testid="match">
        <div className="match-main">
          <Figures match={match} />
          {sites.length === 0 ? (
            <div className="match-none" role="status">
              <h2>{words.none}</h2>
              <p>{match.relax.length > 0 ? words.noneHint : words.noneAtAll}</p>
              <RelaxList relax={match.relax} onRelax={relax} />
            </div>
          ) : (
            <ol className="sites" aria-label={words.ranking}>
              {sites.map((site, index) => (
                <SiteCard
                  key={site.code}
                  site={site}
                  rank={index + 1}
                  active={active === site.code}
                  onActive={setActive}
                />
              ))}
            </ol>
          )}
          {sites.length > 0 && match.relax.length > 0 && (
            <section className="match-nearly">
              <h2>{words.nearby}</h2>
              <p className="form-hint">{words.noneHint}</p>
              <RelaxList relax={match.relax} onRelax={relax} />
            </section>
          )}
        </div>
        <aside className="match-side">
          {box && (
            <SitePicture
              label={words.picture(formatCount(sites.length, locale))}
              frame={frameOf(box, 440, 400)}
              active={active}
              chosen={codes}
              onActive={setActive}
              onChoose={show}
              sites={sites.map(({ code, name, geometry, bbox }, index) => ({
                ...{ code, name, bbox, mark: String(index + 1) },
                geometry: geometry as GeoJSON.Geometry | null,
              }))}
            />
          )}
          <WeightPanel
            own={own}
            weights={tried.weights}
            onWeights={onWeights}
            onKeep={() => setKeeping(true)}
          />
        </aside>
      </div>
      <Timeline kind="demand" code={String(demand.code)} />
      {keeping && (
        <KeepWeights
          demand={demand}
          weights={tried.weights}
          onKept={() => write({ weights: {} })}
          onClose={() => setKeeping(false)}
        />
      )}
      <ShortlistBar nameOf={(code) => names.get(code) ?? code} />
    </>
  )
}

function Figures({ match }: { readonly match: Matched['match'] }) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const [best] = match.sites
  const open = new Set(
    match.sites.flatMap(({ parts }) =>
      parts.flatMap(({ verdict, label }) => (verdict === 'UNKNOWN' ? [label] : [])),
    ),
  )
  return (
    <dl className="figures">
      <div>
        <dd data-testid="match-count">{formatCount(match.count, locale)}</dd>
        <dt>
          {words.sites} <small>{words.of(formatCount(match.considered, locale))}</small>
        </dt>
      </div>
      {best && (
        <div>
          <dd>{formatNumber(best.score, 0, locale)}</dd>
          <dt>{words.best}</dt>
        </div>
      )}
      {best && (
        <div>
          <dd>{formatCount(open.size, locale)}</dd>
          <dt>{words.questions}</dt>
        </div>
      )}
    </dl>
  )
}

/** The aspects that take part, each once, with the demand's own weight. */
function ownWeights(demand: Matched) {
  const spoken = new Map([
    ...demand.match.sites.flatMap(({ parts }) =>
      parts.map(({ aspect }) => [aspect, true] as const),
    ),
    ...demand.match.relax.map(({ aspect }) => [aspect, true] as const),
  ])
  return demand.weights.filter(({ aspect }) => spoken.has(aspect))
}
