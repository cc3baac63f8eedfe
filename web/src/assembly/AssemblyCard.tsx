import { mayDo } from '@panhuo/shared/access/duties'
import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { Columns3, FileText } from 'lucide-react'
import { useSession } from '../session/session.ts'
import { shortlistWords } from '../shortlist/shortlistWords.ts'
import { useShortlist, writeSites } from '../shortlist/useShortlist.ts'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { formatCount, formatMuShort, formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { allReleased } from './allReleased.ts'
import type { Assembly } from './assemblyQuery.ts'
import { assemblyWords } from './assemblyWords.ts'

interface Props {
  readonly assembly: Assembly
  readonly active: boolean
  readonly onPoint: (code: string | null) => void
  readonly onShow: (code: string, bbox: readonly number[]) => void
}

/** One group: how much land, how compact, whose, and where each of its plots stands. */
export function AssemblyCard({ assembly, active, onPoint, onShow }: Props) {
  const words = useWords(assemblyWords)
  const shortlist = useWords(shortlistWords)
  const locale = useLocale()
  const { role } = useSession()
  const { codes, full } = useShortlist()
  const { code, areaMu, compactness, gapM, owners, ownersUnknown, parcels, bbox } = assembly
  const obstacles = parcels
    .flatMap((plot) => plot.obstacles)
    .filter(({ status }) => status !== 'SOLVED').length
  const facts = [
    words.plots(formatCount(parcels.length, locale)),
    words.compact(formatNumber(compactness * 100, 0, locale)),
    gapM >= 1 && words.bridged(formatNumber(gapM, 0, locale)),
    owners !== null && words.owners(formatCount(owners, locale), ownersUnknown ?? 0),
    obstacles > 0 && words.obstacles(formatCount(obstacles, locale)),
    mayDo(role, 'BRIEF') && !allReleased(parcels) && words.unreleased,
  ].filter(Boolean)
  return (
    <li
      data-code={code}
      data-active={active || undefined}
      onPointerEnter={() => onPoint(code)}
      onPointerLeave={() => onPoint(null)}
    >
      <button
        type="button"
        className="assembly-show"
        aria-label={words.show(code)}
        onClick={() => onShow(code, bbox)}
      >
        <strong>{formatMuShort(areaMu, locale)}</strong> {words.mu}
        <span className="code">{code}</span>
      </button>
      <p>{facts.join(' · ')}</p>
      <ul>
        {parcels.map(({ code: plot, name, stage, method }) => (
          <li key={plot}>
            <span>{name}</span>
            <small>
              {[codeOf(parcelStages, stage), codeOf(revitalizationMethods, method)]
                .flatMap((one) => (one ? [one[locale]] : []))
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <div className="assembly-acts">
        {mayDo(role, 'BRIEF') && allReleased(parcels) && (
          <Link
            to="/briefs"
            className="button"
            search={(search: SearchText): SearchText => ({ ...keptSearch(search), draft: code })}
          >
            <FileText aria-hidden="true" />
            {words.brief}
          </Link>
        )}
        {full && !codes.includes(code) ? (
          <button type="button" className="button" disabled title={shortlist.full}>
            <Columns3 aria-hidden="true" />
            {words.compare}
          </button>
        ) : (
          <Link
            to="/compare"
            className="button"
            search={(search: SearchText): SearchText => ({
              ...keptSearch(search),
              sites: writeSites(codes.includes(code) ? codes : [...codes, code]),
            })}
          >
            <Columns3 aria-hidden="true" />
            {words.compare}
          </Link>
        )}
      </div>
    </li>
  )
}
