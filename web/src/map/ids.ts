/**
 * The source of our own drawing, for all parts of the base map: of each source MapLibre keeps the
 * tiles of a view, and cuts their edges anew in every frame, so that ten sources cost ten times that.
 */
export const BASE_SOURCE = 'base'

/** What the base map draws; tile sources are called by their layer. */
export type BasePart =
  | 'beyond'
  | 'district'
  | 'street'
  | 'streetLine'
  | 'hills'
  | 'river'
  | 'riverLine'
  | 'railway'
  | 'streets'
  | 'places'

/** One point per park or zone for its name, gathered from the tiles by `keepNames`. */
export const nameSources = {
  parks: 'parks-names',
  zones: 'zones-names',
} as const

/** One point per plot that is lit while it is a dot, put there by `useSpotlight`. */
export const LIT_SOURCE = 'parcels-lit'

/** Marks the fill of plots that have no value of what they are colored by. */
export const PLOTS_UNSET = 'parcels-unset'

/** Names and signs of plots. */
export const PLOT_NAMES = 'parcels-name'

/** The lowest layer of names: what is put below it hides none. */
export const LOWEST_NAMES = 'boundary-name'

/** Layers that answer the pointer, topmost first: a plot wins over the park or zone under it. */
export const pointed = {
  projectSymbols: 'projects-symbols',
  parcelDots: 'parcels-dots',
  parcelGroups: 'parcels-groups',
  parcelFills: 'parcels-fill',
  projectLines: 'projects-lines',
  parkFills: 'parks-fill',
  zoneFills: 'zones-fill',
} as const
