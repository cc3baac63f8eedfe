import { factSections } from '@panhuo/shared/brief/sheetText'
import { useLocale } from '../words/locale.tsx'
import type { Site } from './siteQuery.ts'
import './siteFacts.css'

/** The sections of a site with what is told of it; a section of which nothing is told is left out. */
export function SiteFacts({ site, level = 3 }: { readonly site: Site; readonly level?: 2 | 3 }) {
  const locale = useLocale()
  const Heading = `h${level}` as 'h2' | 'h3'
  return (
    <div className="site-facts">
      {factSections(site, locale).map(({ id, title, facts }) => (
        <section key={id}>
          <Heading>{title}</Heading>
          <dl>
            {facts.map(({ name, label, text }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
