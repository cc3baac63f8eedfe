import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { App, MapPage } from './App.tsx'
import { PageFailed } from './shell/PageFailed.tsx'
import { PageLoading } from './shell/PageLoading.tsx'
import { parseSearchText, type SearchText, searchTextToString } from './url/searchText.ts'

const root = createRootRoute({
  validateSearch: (search): SearchText => search as SearchText,
  component: App,
})

/** URL → screen, in one list; all but the map are loaded when they are first opened. */
const screens = [
  createRoute({ getParentRoute: () => root, path: '/', component: MapPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/morning',
    component: lazyRouteComponent(() => import('./work/MorningPage.tsx'), 'MorningPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects',
    component: lazyRouteComponent(() => import('./project/ProjectsPage.tsx'), 'ProjectsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/$code',
    component: lazyRouteComponent(() => import('./project/ProjectPage.tsx'), 'ProjectPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/deals',
    component: lazyRouteComponent(() => import('./deal/DealsPage.tsx'), 'DealsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/deals/$code',
    component: lazyRouteComponent(() => import('./deal/DealPage.tsx'), 'DealPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/demands',
    component: lazyRouteComponent(() => import('./demand/DemandsPage.tsx'), 'DemandsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/demands/$code',
    component: lazyRouteComponent(() => import('./match/MatchPage.tsx'), 'MatchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/compare',
    component: lazyRouteComponent(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/briefs',
    component: lazyRouteComponent(() => import('./brief/BriefsPage.tsx'), 'BriefsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/briefs/$number',
    component: lazyRouteComponent(() => import('./brief/BriefPage.tsx'), 'BriefPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/shares',
    component: lazyRouteComponent(() => import('./share/SharesPage.tsx'), 'SharesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/present',
    component: lazyRouteComponent(() => import('./present/PresentPage.tsx'), 'PresentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/areas',
    component: lazyRouteComponent(() => import('./area/AreasPage.tsx'), 'AreasPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/parks/$code',
    component: lazyRouteComponent(() => import('./area/AreaPage.tsx'), 'ParkPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/zones/$code',
    component: lazyRouteComponent(() => import('./area/AreaPage.tsx'), 'ZonePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/targets',
    component: lazyRouteComponent(() => import('./indicator/TargetsPage.tsx'), 'TargetsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/print',
    component: lazyRouteComponent(() => import('./print/PrintPage.tsx'), 'PrintPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./account/SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin',
    component: lazyRouteComponent(() => import('./admin/AdminPage.tsx'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import/$number',
    component: lazyRouteComponent(() => import('./import/BatchPage.tsx'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/milestones',
    component: lazyRouteComponent(() => import('./case/TemplatesPage.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: lazyRouteComponent(() => import('./help/HelpPage.tsx'), 'HelpPage'),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(screens),
  parseSearch: parseSearchText,
  stringifySearch: searchTextToString,
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: lazyRouteComponent(
    () => import('./shell/PageMissing.tsx'),
    'PageMissing',
  ),
})
