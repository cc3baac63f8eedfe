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

/** Lights on the same grid: octagon, triangle and disc, each with the sign that stands in it. */
export const lightShapes: Readonly<
  Record<string, { readonly body: string; readonly sign: string }>
> = {
  RED: { body: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5z', sign: 'M8 5v3.4M8 10.9v.1' },
  YELLOW: { body: 'M8 2 14.5 13.5h-13z', sign: 'M8 6.5v2.8M8 11.4v.1' },
  GREEN: { body: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z', sign: 'm5.4 8.1 1.9 1.9 3.4-3.7' },
}
