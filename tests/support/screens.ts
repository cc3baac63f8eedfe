import type { Role } from '@panhuo/shared/access/access'
import type { Page } from 'playwright-core'
import type { SiteAnswers } from './askSite.ts'

/** A state that the screen can be in, and how a hand gets there and back. */
export interface ScreenState {
  /** Path and query, without the language. */
  readonly link: string
  /** Whether the map is on it; other pages have other ways to be ready. */
  readonly isMap: boolean
  /** What is done before the link is opened, such as cutting the line. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What is clicked or typed once the link stands. */
  readonly opens?: (page: Page) => Promise<unknown>
  /** Undoes `before` and `opens`. */
  readonly leaves?: (page: Page) => Promise<unknown>
  /** True where the page must be opened anew: what was read before would stand in for what is not. */
  readonly anew?: boolean
  /** Shown instead of the usual rest; the state is ready once this stands. */
  readonly waitsFor?: string
}

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

const escapes = (page: Page) => page.keyboard.press('Escape')
const button = (page: Page, name: RegExp) => page.getByRole('button', { name })
const onList = async (page: Page) => {
  const tab = page.locator('.phone-tabs button').nth(1)
  if (await tab.isVisible()) await tab.click()
}
const onMap = async (page: Page) => {
  const tab = page.locator('.phone-tabs button').first()
  if (await tab.isVisible()) await tab.click()
}
/** Acts as another role of the DEMO; null as the page does by itself. */
const as = (role: Role | null) => async (page: Page) => {
  await page.evaluate((wanted) => {
    if (wanted) localStorage.setItem('panhuo.role', wanted)
    else localStorage.removeItem('panhuo.role')
  }, role)
  await page.reload()
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
  const page = (link: string, more: Partial<ScreenState> = {}) => ({ link, isMap: false, ...more })
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
    areas: page('/areas'),
    parkPage: page(`/parks/${park}`),
    zonePage: page(`/zones/${zone}`),
    board: page('/projects'),
    projectList: page('/projects?show=list'),
    boardEmpty: page('/projects?projects=text:无此项目'),
    projectPage: page('/projects/350504-XM-05'),
    projectForm: page('/projects/350504-XM-05', {
      opens: (on) => button(on, /^(登记投资|Write investment)$/).click(),
      leaves: escapes,
    }),
    morning: page('/morning'),
    targets: page('/targets'),
    beside: page('/targets?show=beside'),
    help: page('/help'),
    print: page('/print?filter=stage:SURVEYED', {
      waitsFor: '[data-testid="print-state"][data-ready]',
    }),
    demands: page('/demands'),
    demandPage: page('/demands/350504-XQ-0001'),
    demandForm: page('/demands', {
      opens: (on) => button(on, /^(登记需求|Add a demand)$/).click(),
      leaves: escapes,
    }),
    compare: page(`/compare?sites=${released}`),
    deals: page('/deals'),
    dealPage: page('/deals/350504-ZS-0001'),
    briefs: page('/briefs'),
    shares: page('/shares'),
    import: page('/import'),
    present: page(`/present?codes=${released}`, { waitsFor: '.present-list, .present-total' }),
    milestones: page('/milestones'),
    admin: page('/admin', { opens: as('ADMINISTRATOR'), leaves: as(null), anew: true }),
    signIn: page('/sign-in'),
  }
}
