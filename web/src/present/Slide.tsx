import { SiteFacts } from '../site/SiteFacts.tsx'
import type { Site } from '../site/siteQuery.ts'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { presentWords } from './presentWords.ts'

interface Props {
  readonly title: string
  readonly sites: readonly Site[]
  /** The site that is shown; absent on the overview. */
  readonly site: Site | undefined
  readonly onSite: (slide: number) => void
}

/** What stands beside the map: the list of sites, or one of them in big type. */
export function Slide({ title, sites, site, onSite }: Props) {
  const words = useWords(presentWords)
  const locale = useLocale()
  if (!site) {
    const total = sites.reduce((sum, { areaMu }) => sum + areaMu, 0)
    return (
      <section className="present-slide">
        <h1>{title}</h1>
        <p className="present-total">
          {words.sites(sites.length)} · {formatMu(total, locale)} {words.mu}
        </p>
        <ol className="present-list">
          {sites.map((one, index) => (
            <li key={one.code}>
              <button type="button" onClick={() => onSite(index + 1)}>
                <span lang="zh-CN">
                  <i aria-hidden="true">{index + 1}</i> {one.name}
                </span>
                <span>
                  {formatMu(one.areaMu, locale)} {words.mu}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    )
  }
  const places = [site.park?.name, site.zone?.name, site.community?.name].filter(Boolean)
  return (
    <section className="present-slide" aria-live="polite">
      <p className="present-code">{site.code}</p>
      <h1 lang="zh-CN">{site.name}</h1>
      <p className="present-area">
        <strong>{formatMu(site.areaMu, locale)}</strong> {words.mu}
      </p>
      {places.length > 0 && (
        <p className="present-places" lang="zh-CN">
          {places.join(' / ')}
        </p>
      )}
      <SiteFacts site={site} level={2} />
      {site.provenance === 'ILLUSTRATIVE' && <p className="present-sample">{words.sample}</p>}
    </section>
  )
}
