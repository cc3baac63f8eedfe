import type { Role } from '@panhuo/shared/access/access'
import { maySee } from '@panhuo/shared/access/access'
import { filterToText } from '@panhuo/shared/filter/text'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { Attributes } from '@panhuo/shared/words/attribute'
import { type Label, locales } from '@panhuo/shared/words/label'
import { beijingDay } from '../asOf/beijingDay.ts'
import { momentText } from '../asOf/linkedMoment.ts'
import { basemaps } from '../basemap/basemaps.ts'
import { unrepeated } from '../filter/pausing.ts'
import { readColoring, usualColoring, writeColoring } from './coloringText.ts'
import { readPicked, writePicked } from './pickedText.ts'
import { readFilter } from './readFilter.ts'
import type { SearchText } from './searchText.ts'
import {
  type Camera,
  chartUnits,
  emptyView,
  type LayerSwitches,
  layerNames,
  resultsTabs,
  type Selection,
  type Sort,
  type View,
} from './view.ts'

export interface ViewRead {
  readonly view: View
  /** What the link asked and could not be given, in both languages. */
  readonly problems: readonly Label[]
  /** The parameters that say so, as they stand in the link. */
  readonly unread: SearchText
}

/** Names of the layers as they stand in `at=plot/…`. */
const nouns: Record<TileLayer, string> = {
  parcels: 'plot',
  parks: 'park',
  zones: 'zone',
  projects: 'project',
}

/** The parameter that holds each part of the view. */
const parameters: Record<keyof View, string> = {
  filter: 'filter',
  paused: 'off',
  camera: 'map',
  selected: 'at',
  picked: 'sel',
  colorBy: 'color',
  breaks: 'color',
  swipe: 'swipe',
  base: 'base',
  layers: 'layers',
  sort: 'sort',
  tab: 'tab',
  unit: 'unit',
  locale: 'lang',
  asOf: 'asOf',
}

/** Reads a link. What cannot be read falls back to its default and is told in `problems`. */
export function readView(search: SearchText, role: Role): ViewRead {
  const problems: Label[] = []
  const unread: Record<string, string> = {}
  function read<T>(name: string, parse: (text: string) => T | undefined, fallback: T): T {
    const text = search[name]
    if (text === undefined || text === '') return fallback
    const value = parse(text)
    if (value !== undefined) return value
    unread[name] = text
    problems.push({
      zh: `链接中的 ${name} 看不懂：“${text.slice(0, 40)}”`,
      en: `Cannot read ${name} in the link: "${text.slice(0, 40)}"`,
    })
    return fallback
  }
  const conditions = (name: 'filter' | 'off') => {
    const text = search[name] ?? ''
    const found = readFilter(parcelFilter, text, role)
    if (found.problems.length > 0) unread[name] = text
    problems.push(...found.problems)
    return found.filter
  }
  const filter = conditions('filter')
  const kept = conditions('off')
  const view: View = {
    filter,
    paused: unrepeated({ filter, paused: kept }),
    camera: read('map', readCamera, null),
    selected: read('at', readSelection, null),
    picked: read('sel', readPicked, emptyView.picked),
    ...read('color', (text) => readColoring(text, role), usualColoring),
    swipe: read('swipe', (text) => readColoring(text, role), null),
    base: read('base', (text) => basemaps.find((name) => name === text), emptyView.base),
    layers: read('layers', readLayers, emptyView.layers),
    sort: read('sort', (text) => readSort(text, role), null),
    tab: read('tab', (text) => resultsTabs.find((tab) => tab === text), emptyView.tab),
    unit: read('unit', (text) => chartUnits.find((unit) => unit === text), emptyView.unit),
    locale: read('lang', (text) => locales.find((name) => name === text), null),
    asOf: read('asOf', readMoment, null),
  }
  return { view, problems, unread }
}

/**
 * The parameters of a link whose view is changed. What could not be read stays as it stood, told
 * and there for a later sign-in, until a change names that part of the view.
 */
export function changedView(
  search: SearchText,
  role: Role,
  change: (view: View) => Partial<View>,
): SearchText {
  const { view, unread } = readView(search, role)
  const patch = change(view)
  const left = { ...unread }
  for (const part of Object.keys(patch) as (keyof View)[]) delete left[parameters[part]]
  return written({ ...view, ...patch }, left)
}

/** Writes a view as search parameters; whatever has its default value is left out. */
export function writeView(view: View): SearchText {
  return written(view, {})
}

function written(view: View, unread: SearchText): SearchText {
  const { camera, selected } = view
  const shown = layerNames.filter((name) => view.layers[name])
  const search: Record<string, string> = {
    filter: filterToText(parcelFilter, view.filter),
    off: filterToText(parcelFilter, unrepeated(view)),
    at: selected ? `${nouns[selected.layer]}/${selected.code}` : '',
    sel: writePicked(view.picked),
    sort: writeSort(view.sort),
    tab: view.tab === emptyView.tab ? '' : view.tab,
    unit: view.unit === emptyView.unit ? '' : view.unit,
    color: writeColoring(view),
    swipe: view.swipe ? writeColoring(view.swipe) || view.swipe.colorBy : '',
    base: view.base === emptyView.base ? '' : view.base,
    layers: shown.length === layerNames.length ? '' : shown.join(',') || 'none',
    map: camera
      ? `${rounded(camera.zoom, 2)}/${rounded(camera.lat, 5)}/${rounded(camera.lon, 5)}`
      : '',
    lang: view.locale ?? '',
    asOf: view.asOf ?? '',
    ...unread,
  }
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))
}

/** Today is the present, which needs no telling. */
function readMoment(text: string): string | null | undefined {
  return momentText(text) ?? (text === beijingDay(new Date()) ? null : undefined)
}

function readCamera(text: string): Camera | undefined {
  const parts = text.split('/')
  const [zoom, lat, lon] = parts.map(Number)
  if (parts.length !== 3 || parts.includes('')) return undefined
  if (zoom === undefined || lat === undefined || lon === undefined) return undefined
  if (!(zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180)) return undefined
  return { zoom, lat, lon }
}

function readSelection(text: string): Selection | undefined {
  const [noun, ...rest] = text.split('/')
  // A code may hold a slash of its own.
  const code = rest.join('/')
  const layer = layerNames.find((name) => nouns[name] === noun)
  if (!layer || code === '' || code.length > 80) return undefined
  return { layer, code }
}

function readLayers(text: string): LayerSwitches | undefined {
  const asked: readonly string[] = text === 'none' ? [] : text.split(',')
  if (!asked.every((name) => (layerNames as string[]).includes(name))) return undefined
  return {
    parcels: asked.includes('parcels'),
    parks: asked.includes('parks'),
    zones: asked.includes('zones'),
    projects: asked.includes('projects'),
  }
}

function readSort(text: string, role: Role): Sort | undefined {
  const descending = text.startsWith('-')
  const field = descending ? text.slice(1) : text
  const known = Object.hasOwn(parcelFields, field) ? (parcelFields as Attributes)[field] : undefined
  if (!known?.orderable || !maySee(role, known)) return undefined
  return { field, descending }
}

/** An order as links of the page and addresses of files say it: `-areaMu`, largest first. */
export function writeSort(sort: Sort | null): string {
  return sort ? `${sort.descending ? '-' : ''}${sort.field}` : ''
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
