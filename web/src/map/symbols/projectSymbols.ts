import type { ProjectKind } from '@panhuo/shared/project/project'

/** Pictograms on a 16 × 16 grid as SVG path data, the same on the map and in the legend. */
export const projectSymbols: Record<ProjectKind, string> = {
  INDUSTRY: 'M2 14V7l4 2.6V7l4 2.6V2.5h3.2V14z',
  RENEWAL: 'M2 2h8v2H4v6H2zM6 6h8v8H6zm2 2v4h4V8z',
  ROAD: 'M5.6 2h1.5v3h1.8V2h1.5L14 14H8.9v-3H7.1v3H2z',
  LIVELIHOOD:
    'M8 14 2.5 8.5a3.5 3.5 0 0 1 0-5 3.4 3.4 0 0 1 4.9 0l.6.7.6-.7a3.4 3.4 0 0 1 4.9 0 3.5 3.5 0 0 1 0 5z',
  HOUSING: 'M8 1.8 1.4 7.8H3.2V14h3.5v-4h2.6v4h3.5V7.8h1.8z',
}
