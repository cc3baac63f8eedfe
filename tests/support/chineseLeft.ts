import { geographySources } from '@panhuo/shared/geography/geographySources'
import type { Page } from 'playwright-core'
import type { SiteAnswers } from './askSite.ts'

/** Chinese that is data, not screen: names of records, titles and publishers of sources. */
export async function registerNames(register: SiteAnswers): Promise<string[]> {
  const cited = 'sources { title publisher licence }'
  const place = `name note stageAsStated town { name } ${cited}`
  // One by one: together they cost more than a question may.
  const data = [
    await register.ask(
      '{ parcels(first: 200) { nodes { name progressNote community { name } } } }',
    ),
    await register.ask('{ places(kind: [DISTRICT, TOWN]) { name } }'),
    await register.ask(`{ parcels(first: 1) { nodes { ${cited} } } }`),
    await register.ask(`{ industrialParks(first: 50) { nodes { ${place} } } }`),
    await register.ask(`{ renewalZones(first: 50) { nodes { ${place} } } }`),
    await register.ask(`{ projects(first: 80) { nodes { ${place} } } }`),
    await register.ask('{ deals(first: 50) { nodes { name } } demands { name investor } }'),
  ]
  const found = new Set<string>()
  const walk = (value: unknown) => {
    if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) found.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(data)
  walk(geographySources)
  return [...found].sort((a, b) => b.length - a.length)
}

/** Texts and spoken names on the page that still hold Chinese once the names are taken out. */
export function chineseLeft(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (known) => {
      const left = new Set<string>()
      const look = (text: string | null | undefined, element: Element) => {
        // The switch to Chinese names its language in Chinese.
        if (!text || element.closest('[lang^="zh"]:not(html)')) return
        const rest = known.reduce((kept, name) => kept.replaceAll(name, ''), text)
        if (/\p{Script=Han}/u.test(rest)) left.add(text.trim().slice(0, 80))
      }
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (nodes.nextNode()) {
        const { parentElement: parent, data } = nodes.currentNode as Text
        if (parent && !parent.closest('script, style')) look(data, parent)
      }
      for (const element of document.body.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
          look(element.getAttribute(name), element)
        }
      }
      return [...left]
    },
    [...names],
  )
}
