import { todayInBeijing } from '@panhuo/shared/project/month'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Printer } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useRecordNames } from '../filter/recordNames.ts'
import { ShowToInvestors } from '../share/ShowToInvestors.tsx'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { ShortlistBar } from '../shortlist/ShortlistBar.tsx'
import { useShortlist } from '../shortlist/useShortlist.ts'
import { type Frame, frameOf } from '../site/frame.ts'
import { SitePicture } from '../site/SitePicture.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useShow } from '../url/usePageFilter.ts'
import { formatCount, formatMuShort } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type SiteFacts, useSites } from './compareQuery.ts'
import { type CompareRow, compareParts } from './compareRows.ts'
import { compareWords } from './compareWords.ts'
import { MissingSites } from './MissingSites.tsx'
import '../area/areas.css'
import './compare.css'

/** Two to six sites in one aligned table, each with its outline at one scale; all of it in the link. */
export function ComparePage() {
  const words = useWords(compareWords)
  const locale = useLocale()
  const { codes } = useShortlist()
  const sites = useSites(codes)
  const shown = sites.data ?? []
  const missing = codes.filter((code) => !shown.some((site) => site.code === code))
  const names = new Map(shown.map(({ code, name }) => [code, name]))
  const parks = useRecordNames().data?.names
  const [show, setShow] = useShow(['all', 'different'])
  return (
    <PageFrame
      title={words.title}
      over={
        <Link to="/demands" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={shown.length > 1 && words.lead(formatCount(shown.length, locale))}
      actions={
        shown.length > 1 && (
          <>
            <label className="compare-only">
              <input
                type="checkbox"
                checked={show === 'different'}
                onChange={(event) => setShow(event.target.checked ? 'different' : 'all')}
              />
              {words.onlyDifferent}
            </label>
            <ShowToInvestors codes={shown.flatMap(({ plots }) => plots)} />
            <button type="button" className="button" onClick={() => window.print()}>
              <Printer aria-hidden="true" />
              {words.print}
            </button>
          </>
        )
      }
    >
      {codes.length === 0 ? (
        <div className="page-empty">
          <h2>{words.none}</h2>
          <p>{words.noneHint}</p>
        </div>
      ) : sites.isError ? (
        <Problem error={sites.error} onRetry={() => sites.refetch()} />
      ) : sites.isPending ? (
        <PageLoading />
      ) : sites.data === null ? (
        <p className="page-empty">{words.closed}</p>
      ) : (
        <>
          {missing.length > 0 && !sites.isPlaceholderData && <MissingSites codes={missing} />}
          {shown.length > 0 && <CompareTable sites={shown} onlyDifferent={show === 'different'} />}
          {shown.length === 1 && <p className="form-hint">{words.one}</p>}
          <p className="compare-foot">
            {words.foot} {words.printed(todayInBeijing())}
          </p>
        </>
      )}
      <ShortlistBar
        comparing
        nameOf={(code) => names.get(code) ?? parks?.[code]?.[locale] ?? code}
      />
    </PageFrame>
  )
}

interface TableProps {
  readonly sites: readonly SiteFacts[]
  readonly onlyDifferent: boolean
}

function CompareTable({ sites, onlyDifferent }: TableProps) {
  const words = useWords(compareWords)
  const locale = useLocale()
  const frames = framesOf(sites)
  const parts = compareParts(sites, locale)
  return (
    <section
      className="compare"
      aria-label={words.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: six sites scroll sideways, by key too
      tabIndex={0}
      style={{ '--sites': sites.length } as CSSProperties}
    >
      <table data-testid="compare">
        <thead>
          <tr>
            <td />
            {sites.map((site, index) => (
              <th key={site.code} scope="col">
                <SitePicture
                  label={words.picture(site.name)}
                  frame={frames[index] as Frame}
                  sites={[{ ...site, mark: '', geometry: site.geometry as GeoJSON.Geometry }]}
                />
                <span className="compare-kind">{words.kinds[site.kind]}</span>
                <strong className="compare-name">{site.name}</strong>
                <span className="code">{site.code}</span>
                <span className="compare-area">{formatMuShort(site.areaMu, locale)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ title, rows }) => {
          const kept = rows.filter(({ differs }) => differs || !onlyDifferent)
          if (kept.length === 0) return null
          return (
            <tbody key={title.en}>
              <tr className="compare-part">
                <th scope="rowgroup" colSpan={sites.length + 1}>
                  {title[locale]}
                </th>
              </tr>
              {kept.map((row) => (
                <CompareLine key={row.key} row={row} sites={sites} />
              ))}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

function CompareLine({ row, sites }: { row: CompareRow; sites: readonly SiteFacts[] }) {
  const words = useWords(compareWords)
  return (
    <tr data-row={row.key} data-differs={row.differs || undefined}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, index) => {
        const best = row.best.includes(index)
        return (
          <td key={sites[index]?.code} data-best={best || undefined}>
            {cell ?? <span className="compare-unknown">{words.unknown}</span>}
            {best && <span className="unseen">（{words.best}）</span>}
          </td>
        )
      })}
    </tr>
  )
}

/** A window on each site, all at the scale that the largest needs. */
function framesOf(sites: readonly SiteFacts[]): readonly Frame[] {
  const own = sites.map(({ bbox }) => frameOf(bbox, 260, 180, { margin: 0.2 }))
  const metresPerUnit = Math.max(...own.map((frame) => frame.metresPerUnit))
  return own.map((frame) => ({ ...frame, metresPerUnit }))
}
