import type { Role } from '../access/access.ts'
import { maySee } from '../access/access.ts'
import { parcelFields } from '../parcel/parcelFields.ts'
import { parkFields } from '../park/parkFields.ts'
import { projectTileFields } from '../project/projectFields.ts'
import type { Attributes } from '../words/attribute.ts'
import { zoneFields } from '../zone/zoneFields.ts'

/** The four vector-tile layers; the name is that of the source layer inside the tile as well. */
export const tileLayers = {
  parcels: {
    zh: '低效用地',
    en: 'Plots',
    fields: parcelFields as Attributes,
    minzoom: 8,
    maxzoom: 16,
  },
  parks: {
    zh: '产业园区',
    en: 'Industrial parks',
    fields: parkFields as Attributes,
    minzoom: 8,
    maxzoom: 16,
  },
  zones: {
    zh: '更新片区',
    en: 'Renewal zones',
    fields: zoneFields as Attributes,
    minzoom: 8,
    maxzoom: 16,
  },
  projects: {
    zh: '项目',
    en: 'Projects',
    fields: projectTileFields as Attributes,
    minzoom: 8,
    maxzoom: 16,
  },
} as const

export type TileLayer = keyof typeof tileLayers

export function isTileLayer(name: string): name is TileLayer {
  return Object.hasOwn(tileLayers, name)
}

/** The properties that a feature of the layer carries for this role, in declared order. */
export function tileProperties(layer: TileLayer, role: Role): string[] {
  return Object.entries(tileLayers[layer].fields)
    .filter(([, field]) => field.onMap === true && maySee(role, field))
    .map(([name]) => name)
}

/**
 * Zoom of tiles from which plots have their outline; farther out, where one is a few pixels wide,
 * each is a point in the middle of its box.
 */
export const OUTLINES_FROM = 12

/** What a tile of plots holds at which zoom, for whoever draws it elsewhere. */
export const plotShapes = {
  zh: `${OUTLINES_FROM - 1} 级及以下每宗地块为一个点，${OUTLINES_FROM} 级起为轮廓`,
  en: `Each plot is a point up to zoom ${OUTLINES_FROM - 1}, its outline from zoom ${OUTLINES_FROM} on`,
} as const

/**
 * Property of a point that stands for several plots in a crowded tile far out, which has no code:
 * how many it stands for. Areas are summed, codes the commonest, other numbers the mean.
 */
export const groupSize = { name: 'plots', zh: '合并显示的宗数', en: 'Plots shown as one' } as const

/**
 * Property of a plot in the one tile in which its middle lies: there it is named and may be counted,
 * however many tiles it reaches into. Carried wherever a plot is itself, at every zoom.
 */
export const homeTile = {
  name: 'home',
  zh: '地块中点所在的瓦片',
  en: 'The tile in which the middle of the plot lies',
} as const
