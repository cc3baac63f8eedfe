import type { ColorBy } from '@panhuo/shared/parcel/parcelColoring'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import type { Locale } from '@panhuo/shared/words/label'
import type { Basemap } from '../basemap/basemaps.ts'

/** How plots are colored; `breaks` null means the usual bounds between the classes of a measure. */
export interface Coloring {
  readonly colorBy: ColorBy
  readonly breaks: readonly number[] | null
}

/** Centre in degrees (WGS84) and MapLibre zoom. */
export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

export type LayerSwitches = Readonly<Record<TileLayer, boolean>>

/** Order of the list; null is the register's own order, by code. */
export interface Sort {
  readonly field: string
  readonly descending: boolean
}

/** What is selected: a feature of one map layer, by its code. */
export interface Selection {
  readonly layer: TileLayer
  readonly code: string
}

/**
 * Plots picked to be taken away: those named, or with `all` every plot of the filter but those
 * named. Codes ascending and once each.
 */
export interface Picked {
  readonly all: boolean
  readonly codes: readonly string[]
}

/** What stands beside the map: the plots one by one, or in bars. */
export const resultsTabs = ['list', 'charts'] as const
export type ResultsTab = (typeof resultsTabs)[number]

/** Averages that charts show to those who are told them, by the name of the plot's attribute. */
export const averageUnits = ['taxPerMu', 'outputPerMu'] as const
export type AverageUnit = (typeof averageUnits)[number]
/** What a chart's bars show: 宗, 亩 or an average. */
export const chartUnits = ['count', 'area', ...averageUnits] as const
export type ChartUnit = (typeof chartUnits)[number]

/**
 * All that a link carries; null where nothing was chosen. How a reader likes to read, the theme,
 * the columns of the list and the widths of panels, is kept by the browser and not sent along.
 */
export interface View extends Coloring {
  readonly filter: ParcelFilter
  /** Conditions that are kept and not asked; none of a field that `filter` asks of. */
  readonly paused: ParcelFilter
  readonly camera: Camera | null
  readonly selected: Selection | null
  readonly picked: Picked
  /** Second coloring, to the right of a divider; null without one. */
  readonly swipe: Coloring | null
  readonly base: Basemap
  readonly layers: LayerSwitches
  readonly sort: Sort | null
  readonly tab: ResultsTab
  readonly unit: ChartUnit
  readonly locale: Locale | null
  /** The moment that plots and projects are shown as of, a day or a time; null is the present. */
  readonly asOf: string | null
}

export const layerNames = Object.keys(tileLayers) as TileLayer[]

export const emptyView: View = {
  filter: {},
  paused: {},
  camera: null,
  selected: null,
  picked: { all: false, codes: [] },
  colorBy: 'stage',
  breaks: null,
  swipe: null,
  base: 'schematic',
  layers: { parcels: true, parks: true, zones: true, projects: true },
  sort: null,
  tab: 'list',
  unit: 'count',
  locale: null,
  asOf: null,
}
