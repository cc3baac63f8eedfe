import type { BriefContent, BriefSite } from '@panhuo/shared/brief/brief'
import { straightLines } from '@panhuo/shared/geography/straightLine'
import { useMemo } from 'react'
import { QrCode } from '../share/QrCode.tsx'
import { SiteFacts } from '../site/SiteFacts.tsx'
import { cameraOver } from '../sketch/camera.ts'
import { SketchMap, type SketchShape } from '../sketch/SketchMap.tsx'
import { formatMu, formatNumber, formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Brief } from './briefQuery.ts'
import { MembersTable } from './MembersTable.tsx'
import { sheetWords } from './sheetWords.ts'
import { useFit } from './useFit.ts'
import './briefSheet.css'

interface Props {
  readonly brief: Brief
  /** What its QR code opens. */
  readonly link: string
}

const MAP = [760, 320] as const
const MAP_RATIO = MAP[0] / MAP[1]

/** The brief on one page; drawn for paper, so it looks the same by day and by night. */
export function BriefSheet({ brief, link }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const { content } = brief
  const sheet = useFit(brief)
  if (!content) return null
  const { site } = content
  const places = [site.park, site.zone, site.community].filter(Boolean).join(' / ')
  return (
    <article ref={sheet} className="brief-sheet" data-testid="brief-sheet" lang={locale}>
      <header className="brief-head">
        <p>
          {words.kind[site.kind]} · {brief.number} · {words.edition(brief.edition)} ·{' '}
          {words.day(content.day)}{' '}
          {brief.state !== 'ISSUED' && (
            <strong className="brief-draft">{stateOf(brief, words)}</strong>
          )}
        </p>
        <h2 lang={site.members ? locale : 'zh-CN'}>
          {site.members ? words.together(site.members.length, placeOf(site)) : site.name}
        </h2>
        <p className="brief-where">
          {site.code}
          {places && <span lang="zh-CN"> · {places}</span>}
        </p>
        {site.areaMu !== null && (
          <p className="brief-area">
            <strong>{formatMu(site.areaMu, locale)}</strong> {words.mu}
            <small>
              {formatNumber(site.areaM2 ?? 0, 0, locale)} {words.m2}
            </small>
          </p>
        )}
      </header>
      <SheetMap site={site} title={words.map(site.name)} />
      <div className="brief-body">
        {site.members ? (
          <MembersTable site={site} members={site.members} />
        ) : site.kind === 'PARCEL' ? (
          <SiteFacts site={{ ...site.fields, ...shell(site) }} />
        ) : (
          <ParkFacts site={site} />
        )}
        <Text title={words.highlights} text={brief.highlights} />
        <Text title={words.terms} text={brief.terms} />
        {brief.policies.length > 0 && (
          <section>
            <h3>{words.policies}</h3>
            <ul>
              {brief.policies.map((policy) => (
                <li key={policy.name + policy.document} lang="zh-CN">
                  {policy.name}（{policy.document}；{words.valid(policy.validFrom, policy.validTo)}
                  ）
                </li>
              ))}
            </ul>
          </section>
        )}
        <Distances site={site} />
      </div>
      <Foot brief={brief} content={content} link={link} />
    </article>
  )
}

function stateOf({ state }: Brief, words: typeof sheetWords.zh): string {
  if (state === 'WITHDRAWN') return words.withdrawn
  return state === 'REPLACED' ? words.replaced : words.draft
}

/** Where plots together lie, by the narrowest name that all of them share. */
function placeOf({ park, zone, community }: BriefSite): string {
  return [park, zone, community].find((name) => name && !name.includes('、')) ?? ''
}

/** What SiteFacts reads of a site beside its fields. */
function shell({ code, name, areaMu, areaM2, provenance, geometry }: BriefSite) {
  const none = { community: null, park: null, zone: null, centroid: null }
  return { code, name, areaMu: areaMu ?? 0, areaM2: areaM2 ?? 0, provenance, geometry, ...none }
}

function SheetMap({ site, title }: { readonly site: BriefSite; readonly title: string }) {
  const around = site.members ? 2.5 : 5
  const camera = useMemo(
    () => cameraOver([site.geometry], MAP_RATIO, around),
    [site.geometry, around],
  )
  if (!camera) return null
  const { code, name, geometry, members } = site
  // Plots together are told apart by the numbers of their table.
  const shapes: SketchShape[] = members
    ? [
        { code, label: '', geometry, tone: 'area' },
        ...members.map((member, index) => ({
          ...{ code: member.code, label: String(index + 1), geometry: member.geometry },
          tone: 'focus' as const,
        })),
      ]
    : [{ code, label: name, geometry, tone: 'focus' }]
  return <SketchMap title={title} camera={camera} size={MAP} shapes={shapes} />
}

function ParkFacts({ site }: { readonly site: BriefSite }) {
  const words = useWords(sheetWords)
  const { plots, stageAsStated } = site.fields
  return (
    <div className="site-facts">
      <dl>
        <div>
          <dt>{words.plots}</dt>
          <dd>{words.count(Number(plots ?? 0))}</dd>
        </div>
        {typeof stageAsStated === 'string' && (
          <div>
            <dt>{words.stage}</dt>
            <dd lang="zh-CN">{stageAsStated}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function Text({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (!text) return null
  return (
    <section>
      <h3>{title}</h3>
      <p className="brief-text">{text}</p>
    </section>
  )
}

function Distances({ site }: { readonly site: BriefSite }) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  if (!site.middle) return null
  return (
    <section>
      <h3>{words.distances}</h3>
      <ul className="brief-distances">
        {straightLines(site.middle).map(({ id, name, metres, accuracyM }) => {
          // What is nearer than its place is known is told by that bound alone.
          const km = formatNumber(Math.max(metres, accuracyM) / 1000, 1, locale)
          return (
            <li key={id}>
              {name[locale]} <strong>{metres < accuracyM ? words.within(km) : words.km(km)}</strong>
              {metres >= accuracyM && (
                <small> {words.off(formatNumber(accuracyM, 0, locale))}</small>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface FootProps extends Props {
  readonly content: BriefContent
}

function Foot({ brief, content, link }: FootProps) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const { desk, site } = content
  const sources = [words.ownSource, ...site.sources]
  return (
    <footer className="brief-foot">
      <div>
        {desk && (
          <p className="brief-desk-line">
            {words.desk}: {locale === 'zh' ? desk.nameZh : desk.nameEn} · {desk.phone}
            {desk.address && <span lang="zh-CN"> · {desk.address}</span>}
          </p>
        )}
        {brief.changed.length > 0 && (
          <p className="brief-stale">{words.changed(brief.changed.join('、'))}</p>
        )}
        <p>
          {words.sources}: {sources.join('；')}
          {brief.issuedAt && ` · ${formatTime(brief.issuedAt, locale)}`}
        </p>
        <p>{words.disclaimer}</p>
        {site.provenance === 'ILLUSTRATIVE' && <p className="brief-stale">{words.sample}</p>}
      </div>
      <QrCode text={link} label={words.qr} />
    </footer>
  )
}
