import { expect, test } from 'vitest'
import { isCurrent, navEntries, type SitePage } from './sitePages.ts'

const pages: SitePage[] = [
  { name: 'map', to: '/' },
  { name: 'projects', to: '/projects', holds: ['/projects/'], group: 'promotion' },
  { name: 'targets', to: '/targets' },
  { name: 'areas', to: '/areas', group: 'promotion' },
  { name: 'morning', to: '/morning', duty: 'READ_WORK', group: 'promotion' },
]

test('a group stands where its first page does, with the pages that the role may open', () => {
  const names = (role: 'GUEST' | 'LAND_OFFICIAL') =>
    navEntries(role, pages).map((entry) =>
      'page' in entry ? entry.page.name : entry.pages.map(({ name }) => name),
    )
  expect(names('GUEST')).toEqual(['map', ['projects', 'areas'], 'targets'])
  expect(names('LAND_OFFICIAL')).toEqual(['map', ['projects', 'areas', 'morning'], 'targets'])
})

test('a group of which a role has one page is that page', () => {
  const analyst = navEntries('ANALYST').map((entry) => 'page' in entry && entry.page.name)
  expect(analyst).toEqual(['map', 'projects', 'deals', 'areas', 'targets'])
})

test('what lies below a page belongs to it, what only begins alike does not', () => {
  const [, projects] = pages
  expect(projects && isCurrent(projects, '/projects/P1')).toBe(true)
  expect(projects && isCurrent(projects, '/projectsheet')).toBe(false)
})
