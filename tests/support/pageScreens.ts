import type { Role } from '@panhuo/shared/access/access'
import type { Page } from 'playwright-core'
import type { ScreenState } from './screenState.ts'

export const escapes = (page: Page) => page.keyboard.press('Escape')
export const button = (page: Page, name: RegExp) => page.getByRole('button', { name })
/** Acts as another role of the DEMO; null as the page does by itself. */
const as = (role: Role | null) => async (page: Page) => {
  await page.evaluate((wanted) => {
    if (wanted) localStorage.setItem('panhuo.role', wanted)
    else localStorage.removeItem('panhuo.role')
  }, role)
  await page.reload()
}
const page = (link: string, more: Partial<ScreenState> = {}): ScreenState => ({
  link,
  isMap: false,
  ...more,
})

/** Codes that pages are opened with. */
interface PageCodes {
  readonly park: string
  readonly zone: string
  /** Released plots, with commas between. */
  readonly released: string
}

/** How to get into each state of a page beside the map. */
export const pageStates = ({ park, zone, released }: PageCodes) =>
  ({
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
  }) satisfies Record<string, ScreenState>
