import { siteSections } from '@panhuo/shared/brief/siteSheet'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { useLocale } from '../words/locale.tsx'
import type { Site } from './siteQuery.ts'
import { valueText } from './valueText.ts'
import './siteFacts.css'

/** The sections of a site with what is told of it; a section of which nothing is told is left out. */
export function SiteFacts({ site, level = 3 }: { readonly site: Site; readonly level?: 2 | 3 }) {
  const locale = useLocale()
  const Heading = `h${level}` as 'h2' | 'h3'
  return (
    <div className="site-facts">
      {siteSections.map((section) => {
        const facts = section.fields.flatMap((name) => {
          const field: Attribute = parcelFields[name]
          const text = valueText(field, site[name], locale)
          return text === null ? [] : [{ name, label: field[locale], text }]
        })
        if (facts.length === 0) return null
        return (
          <section key={section.id}>
            <Heading>{section[locale]}</Heading>
            <dl>
              {facts.map(({ name, label, text }) => (
                <div key={name}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
