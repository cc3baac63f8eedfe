import type { Page } from 'playwright-core'
import type { SiteAnswers } from './askSite.ts'
import { button, escapes, pageStates } from './pageScreens.ts'
import type { ScreenState } from './screenState.ts'

/** The states by name; those of the map stand first, so that it is opened once. */
export const screenNames = [
  'start',
  'filtered',
  'plot',
  'park',
  'zone',
  'project',
  'empty',
  'notice',
  'close',
  'picked',
  'list',
  'charts',
  'filters',
  'columns',
  'take',
  'query',
  'palette',
  'keys',
  'swipe',
  'offline',
  'loading',
  'error',
  'gone',
  'areas',
  'parkPage',
  'zonePage',
  'board',
  'projectList',
  'boardEmpty',
  'projectPage',
  'projectForm',
  'morning',
  'targets',
  'beside',
  'help',
  'print',
  'demands',
  'demandPage',
  'demandForm',
  'compare',
  'deals',
  'dealPage',
  'briefs',
  'shares',
  'import',
  'present',
  'milestones',
  'admin',
  'signIn',
] as const
export type ScreenName = (typeof screenNames)[number]

const onList = async (page: Page) => {
  const tab = page.locator('.phone-tabs button').nth(1)
  if (await tab.isVisible()) await tab.click()
}
const onMap = async (page: Page) => {
  const tab = page.locator('.phone-tabs button').first()
  if (await tab.isVisible()) await tab.click()
}
const chooses = (page: Page, item: RegExp) => page.getByRole('menuitem', { name: item }).click()

/** How to get into each state. */
export async function screenStates(
  register: SiteAnswers,
): Promise<Record<ScreenName, ScreenState>> {
  const first = await register.ask<Record<string, { nodes: { code: string }[] }>>(`{
    industrialParks(first: 1) { nodes { code } }
    renewalZones(first: 1) { nodes { code } }
    projects(first: 1) { nodes { code } }
    released: parcels(filter: { released: true }, first: 4) { nodes { code } }
  }`)
  const code = (list: string) => first[list]?.nodes[0]?.code ?? ''
  const released = (first.released?.nodes ?? []).map((site) => site.code).join(',')
  const [park, zone, project] = [code('industrialParks'), code('renewalZones'), code('projects')]
  const map = (link: string, more: Partial<ScreenState> = {}) => ({ link, isMap: true, ...more })
  return {
    start: map('/'),
    filtered: map('/?filter=stage:SURVEYED,VERIFIED;areaMu:20..50&color=method'),
    plot: map('/?at=plot/350504-SY-0012'),
    park: map(`/?at=park/${park}`),
    zone: map(`/?at=zone/${zone}`),
    project: map(`/?at=project/${project}`),
    empty: map('/?filter=stage:COMPLETED;areaMu:119..', { opens: onList, leaves: onMap }),
    notice: map('/?filter=bogus:1;stage:SURVEYED&sort=shape'),
    close: map('/?map=16.4/24.9765/118.6252'),
    picked: map('/?sel=0003-0009&color=plotRatio'),
    list: map('/?sel=0003-0004', { opens: onList, leaves: onMap }),
    charts: map('/?filter=areaMu:10..', {
      opens: async (on) => {
        await onList(on)
        await on.locator('.list-or-charts button').last().click()
        await on.locator('.chart').first().waitFor()
      },
      leaves: async (on) => {
        await on.locator('.list-or-charts button').first().click()
        await onMap(on)
      },
    }),
    filters: map('/', {
      opens: async (on) => {
        const tab = on.locator('.phone-tabs button').last()
        if (await tab.isVisible()) await tab.click()
        await on.locator('.filters [data-testid="filter-plotRatio"] button').first().click()
      },
      leaves: async (on) => {
        await on.locator('.filters [data-testid="filter-plotRatio"] button').first().click()
        await onMap(on)
      },
    }),
    columns: map('/', {
      opens: (on) => button(on, /^(列|Columns)$/).click(),
      leaves: escapes,
    }),
    take: map('/?filter=stage:SURVEYED', {
      opens: async (on) => {
        await onList(on)
        await button(on, /^(下载|Download)$/).click()
      },
      leaves: async (on) => {
        await escapes(on)
        await onMap(on)
      },
    }),
    query: map('/?filter=stage:SURVEYED', {
      opens: async (on) => {
        await onList(on)
        await button(on, /^(下载|Download)$/).click()
        await chooses(on, /GraphQL/)
        await on.getByRole('dialog').waitFor()
      },
      leaves: async (on) => {
        await escapes(on)
        await onMap(on)
      },
    }),
    palette: map('/', {
      opens: async (on) => {
        await on.locator('.search-opener').click()
        await on.locator('.palette input').fill('szjj')
        await on.locator('.palette [role="option"]').nth(2).waitFor()
      },
      leaves: escapes,
    }),
    keys: map('/', {
      opens: async (on) => {
        await button(on, /^(设置与帮助|Settings and help)$/).click()
        await chooses(on, /^(快捷键|Keys)/)
        await on.getByRole('dialog').waitFor()
      },
      leaves: escapes,
    }),
    swipe: map('/?swipe=method'),
    offline: map('/', {
      opens: async (on) => {
        await on.context().setOffline(true)
        await on.locator('.notice').waitFor()
      },
      leaves: (on) => on.context().setOffline(false),
    }),
    loading: map('/', {
      before: (on) => on.route('**/graphql', () => undefined),
      leaves: (on) => on.unroute('**/graphql'),
      anew: true,
      opens: onList,
      waitsFor: '.bone',
    }),
    error: map('/', {
      before: (on) => on.route('**/graphql', (route) => route.fulfill({ status: 500, body: '' })),
      leaves: (on) => on.unroute('**/graphql'),
      anew: true,
      opens: onList,
      waitsFor: '.results .problem',
    }),
    gone: map('/', {
      before: (on) => on.route('**/api/session', (route) => route.abort()),
      leaves: (on) => on.unroute('**/api/session'),
      anew: true,
      waitsFor: '.opening .problem',
    }),
    ...pageStates({ park, zone, released }),
  }
}
