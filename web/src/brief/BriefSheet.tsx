import type { BriefContent, BriefSite } from '@panhuo/shared/brief/brief'
import { distanceTexts, parkFacts, policyLine, sheetTitle } from '@panhuo/shared/brief/sheetText'
import { sheetWords } from '@panhuo/shared/brief/sheetWords'
import { cameraOver } from '@panhuo/shared/sketch/camera'
import { useMemo } from 'react'
import { QrCode } from '../share/QrCode.tsx'
import { usePhone } from '../shell/media.ts'
import { SiteFacts } from '../site/SiteFacts.tsx'
import { SketchMap, type SketchShape } from '../sketch/SketchMap.tsx'
import { formatMu, formatNumber, formatTime } from '../words/format.ts'
import { listText } from '../words/listText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { SheetBrief } from './briefQuery.ts'
import { MembersTable } from './MembersTable.tsx'
import { useFit } from './useFit.ts'
import './briefSheet.css'

interface Props {
  readonly brief: SheetBrief
  /** What its QR code opens. */
  readonly link: string
}

const PHONE_MAP = [360, 240] as const
/** Of a park less is told, so that its map may be larger. */
const MAPS = { PARCEL: [760, 320], ASSEMBLY: [760, 320], PARK: [760, 560] } as const

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
        <h2 lang={site.members ? locale : 'zh-CN'}>{sheetTitle(site, locale)}</h2>
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
                  {policyLine(policy, locale)}
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

function stateOf({ state }: SheetBrief, words: typeof sheetWords.zh): string {
  if (state === 'WITHDRAWN') return words.withdrawn
  return state === 'REPLACED' ? words.replaced : words.draft
}

/** What SiteFacts reads of a site beside its fields. */
function shell({ code, name, areaMu, areaM2, provenance, geometry }: BriefSite) {
  const none = { community: null, park: null, zone: null, centroid: null }
  return { code, name, areaMu: areaMu ?? 0, areaM2: areaM2 ?? 0, provenance, geometry, ...none }
}

function SheetMap({ site, title }: { readonly site: BriefSite; readonly title: string }) {
  const around = site.members ? 2.5 : 5
  const phone = usePhone()
  const size = phone ? PHONE_MAP : MAPS[site.kind]
  const camera = useMemo(
    () => cameraOver([site.geometry], size[0] / size[1], around),
    [site.geometry, size, around],
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
  return <SketchMap title={title} camera={camera} size={size} shapes={shapes} />
}

function ParkFacts({ site }: { readonly site: BriefSite }) {
  const locale = useLocale()
  return (
    <div className="site-facts">
      <dl>
        {parkFacts(site, locale).map(({ name, label, text }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd lang="zh-CN">{text}</dd>
          </div>
        ))}
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
        {distanceTexts(site.middle, locale).map(({ id, name, text, off }) => (
          <li key={id}>
            {name} <strong>{text}</strong>
            {off && <small> {off}</small>}
          </li>
        ))}
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
          <p className="brief-stale">{words.changed(listText(brief.changed, locale))}</p>
        )}
        <p>
          {words.sources}: {sources.join(words.semicolon)}
          {brief.issuedAt && ` · ${formatTime(brief.issuedAt, locale)}`}
        </p>
        <p>{words.disclaimer}</p>
        {site.provenance === 'ILLUSTRATIVE' && <p className="brief-stale">{words.sample}</p>}
      </div>
      <QrCode text={link} label={words.qr} />
    </footer>
  )
}
