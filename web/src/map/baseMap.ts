import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { hills } from '@panhuo/shared/geography/hills'
import { placeLabels } from '@panhuo/shared/geography/placeLabels'
import type { Position } from '@panhuo/shared/geography/position'
import { railway } from '@panhuo/shared/geography/railway'
import { river } from '@panhuo/shared/geography/river'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { streets } from '@panhuo/shared/geography/streets'
import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import type { BasePart } from './ids.ts'
import { smoothRing } from './smooth.ts'
import type { Box } from './target.ts'

type Ring = readonly Position[]

/** Far enough around the district that its edge is never seen within the map's bounds. */
const BEYOND: Ring = [
  [117.6, 24.2],
  [119.7, 24.2],
  [119.7, 26.1],
  [117.6, 26.1],
  [117.6, 24.2],
]

const border = new Set([...districtOutline.ring, ...streetOutline.ring].map(String))
const onBorder = (position: Position) => border.has(String(position))
const nowhere = () => false
const street = placeLabels.find(({ zh }) => zh === '双阳街道')
const streetName = { zh: street?.zh, en: street?.en }

/** The source of the base map, made from our own drawing: nothing is asked of any network. */
export function baseMapSource(): GeoJSONSourceSpecification {
  const features = [
    polygon('beyond', [BEYOND, [...districtOutline.ring].reverse()]),
    polygon('district', [districtOutline.ring]),
    polygon('street', [streetOutline.ring]),
    line('streetLine', streetOutline.ring, streetName),
    ...hills.map(({ ring }) => polygon('hills', [smoothRing(ring, onBorder)])),
    polygon('river', [smoothRing(river.ring, nowhere)]),
    line('riverLine', river.line, river.name),
    line('railway', railway.line, railway.name),
    ...streets.map(({ line: at, name, streetClass, carriagewayM }) =>
      line('streets', at, { ...name, streetClass, carriagewayM }),
    ),
    ...placeLabels.map(({ zh, en, kind, importance, position }) =>
      feature(
        'places',
        { type: 'Point', coordinates: [...position] },
        { zh, en, kind, importance },
      ),
    ),
  ]
  return { type: 'geojson', data: { type: 'FeatureCollection', features } }
}

/** Where the map opens: 双阳街道. */
export const homeBox = boxOf(streetOutline.ring)

/** How far one may go: wide enough that a wide screen can show the whole long district. */
export const outerBox = widened(boxOf(districtOutline.ring), 3, 0.8)

export function boxOf(ring: Ring): Box {
  const lons = ring.map(([lon]) => lon)
  const lats = ring.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

function widened([west, south, east, north]: Box, across: number, along: number): Box {
  const lon = (east - west) * across
  const lat = (north - south) * along
  return [west - lon, south - lat, east + lon, north + lat]
}

function polygon(part: BasePart, rings: readonly Ring[]): GeoJSON.Feature {
  const coordinates = rings.map((ring) => ring.map((position) => [...position]))
  return feature(part, { type: 'Polygon', coordinates })
}

function line(part: BasePart, at: Ring, properties: object): GeoJSON.Feature {
  return feature(part, { type: 'LineString', coordinates: at.map((each) => [...each]) }, properties)
}

function feature(
  part: BasePart,
  geometry: GeoJSON.Geometry,
  properties: object = {},
): GeoJSON.Feature {
  return { type: 'Feature', properties: { ...properties, part }, geometry }
}
