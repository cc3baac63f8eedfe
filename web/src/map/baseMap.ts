import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { hills } from '@panhuo/shared/geography/hills'
import { placeLabels } from '@panhuo/shared/geography/placeLabels'
import type { Position } from '@panhuo/shared/geography/position'
import { railway } from '@panhuo/shared/geography/railway'
import { river } from '@panhuo/shared/geography/river'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { streets } from '@panhuo/shared/geography/streets'
import type { SourceSpecification } from 'maplibre-gl'
import { baseSources } from './ids.ts'
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

/** Sources of the base map, made from our own drawing: nothing is asked of any network. */
export function baseMapSources(): Record<string, SourceSpecification> {
  return {
    [baseSources.beyond]: source([polygon([BEYOND, [...districtOutline.ring].reverse()])]),
    [baseSources.district]: source([polygon([districtOutline.ring])]),
    [baseSources.street]: source([polygon([streetOutline.ring])]),
    [baseSources.streetLine]: source([line(streetOutline.ring, streetName)]),
    [baseSources.hills]: source(hills.map(({ ring }) => polygon([smoothRing(ring, onBorder)]))),
    [baseSources.river]: source([polygon([smoothRing(river.ring, nowhere)])]),
    [baseSources.riverLine]: source([line(river.line, river.name)]),
    [baseSources.railway]: source([line(railway.line, railway.name)]),
    [baseSources.streets]: source(
      streets.map(({ line: at, name, streetClass, carriagewayM }) =>
        line(at, { ...name, streetClass, carriagewayM }),
      ),
    ),
    [baseSources.places]: source(
      placeLabels.map(({ zh, en, kind, importance, position }) => ({
        type: 'Feature',
        properties: { zh, en, kind, importance },
        geometry: { type: 'Point', coordinates: [...position] },
      })),
    ),
  }
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

function source(features: readonly GeoJSON.Feature[]): SourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [...features] } }
}

function polygon(rings: readonly Ring[]): GeoJSON.Feature {
  const coordinates = rings.map((ring) => ring.map((position) => [...position]))
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }
}

function line(at: Ring, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  const coordinates = at.map((position) => [...position])
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } }
}
