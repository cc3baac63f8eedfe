import { Download, Languages, Presentation, Printer } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { AskError } from '../graphql/askError.ts'
import { usePhone } from '../shell/media.ts'
import { SiteFacts } from '../site/SiteFacts.tsx'
import { SiteSketch } from '../site/SiteSketch.tsx'
import { inOrder, type Site } from '../site/siteQuery.ts'
import { formatMu, formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Shared, type ShareKey, shareFile } from './askShare.ts'
import { SharedBriefs } from './SharedBriefs.tsx'
import { shareWords } from './shareWords.ts'

const Present = lazy(async () => ({ default: (await import('../present/Present.tsx')).Present }))

interface Props {
  readonly shared: Shared
  readonly shareKey: ShareKey
  readonly onLanguage: () => void
}

/** The sites of a link: where they are, one beside the other, and each with what was released. */
export function SharedSites({ shared, shareKey, onLanguage }: Props) {
  const words = useWords(shareWords)
  const locale = useLocale()
  const { set } = shared
  const sites = useMemo(() => inOrder(shared.sites, set.codes), [shared.sites, set.codes])
  const [focus, setFocus] = useState<string | null>(null)
  const [presents, setPresents] = useState(false)
  const phone = usePhone()
  const [wrong, setWrong] = useState<string | null>(null)
  const download = async () => {
    setWrong(null)
    const file = { path: `/export/parcels.csv?lang=${locale}`, name: `${set.title}.csv` }
    await shareFile(shareKey, locale, file).catch((error: unknown) => {
      if (!(error instanceof AskError)) throw error
      setWrong(error.message)
    })
  }
  const briefs = set.briefs.filter(({ released }) => released)
  return (
    <>
      {set.watermark && <Watermark text={set.watermark} />}
      <main className="shared">
        <header className="shared-head">
          <p className="shared-brand">
            <img src="/favicon.svg" alt="" width="20" height="20" /> {words.product}
          </p>
          <h1>{set.title}</h1>
          <p>
            {words.sites(sites.length)} · {words.until(formatTime(set.expiresAt, locale))}
          </p>
          <div className="shared-acts">
            <button type="button" className="button primary" onClick={() => setPresents(true)}>
              <Presentation aria-hidden="true" />
              {words.present}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              <Printer aria-hidden="true" />
              {words.print}
            </button>
            <button type="button" className="button" onClick={() => void download()}>
              <Download aria-hidden="true" />
              {words.download}
            </button>
            <button type="button" className="button quiet" onClick={onLanguage}>
              <Languages aria-hidden="true" />
              {words.language}
            </button>
          </div>
          {wrong && <p role="alert">{wrong}</p>}
        </header>
        {sites.length === 0 ? (
          <p className="shared-none">{words.none}</p>
        ) : (
          <>
            <SiteSketch
              title={words.map(sites.length)}
              sites={sites}
              focus={focus}
              size={phone ? [360, 280] : [960, 500]}
            />
            <ol className="shared-sites">
              {sites.map((site, index) => (
                <SiteCard
                  key={site.code}
                  site={site}
                  number={sites.length > 1 ? index + 1 : null}
                  onFocus={() => setFocus(site.code)}
                />
              ))}
            </ol>
            {briefs.length > 0 && <SharedBriefs briefs={briefs} shareKey={shareKey} />}
          </>
        )}
        <footer className="shared-foot">
          {sites.some(({ provenance }) => provenance === 'ILLUSTRATIVE') && <p>{words.sample}</p>}
          <p>{words.disclaimer}</p>
        </footer>
      </main>
      <Suspense>
        {presents && sites.length > 0 && (
          <Present sites={sites} title={set.title} onLeave={() => setPresents(false)} />
        )}
      </Suspense>
    </>
  )
}

interface CardProps {
  readonly site: Site
  /** Its number on the map, where there are several. */
  readonly number: number | null
  readonly onFocus: () => void
}

function SiteCard({ site, number, onFocus }: CardProps) {
  const words = useWords(shareWords)
  const locale = useLocale()
  const places = [site.park?.name, site.zone?.name, site.community?.name].filter(Boolean)
  return (
    <li className="shared-site" data-code={site.code} onPointerEnter={onFocus}>
      <h2 lang="zh-CN">
        {number !== null && <span className="shared-number">{number}</span>}
        {site.name}
      </h2>
      <p className="shared-area">
        <strong>{formatMu(site.areaMu, locale)}</strong> {words.mu}
      </p>
      <p className="shared-code">
        {site.code}
        {places.length > 0 && <span lang="zh-CN"> · {places.join(' / ')}</span>}
      </p>
      <SiteFacts site={site} />
    </li>
  )
}

/** Says over everything, on paper as well, for whom it is. */
function Watermark({ text }: { readonly text: string }) {
  return (
    <div className="shared-watermark" aria-hidden="true">
      {Array.from({ length: 24 }, (_, index) => (
        <span key={String(index)}>{text}</span>
      ))}
    </div>
  )
}
