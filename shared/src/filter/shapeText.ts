import type { Geometry, Position } from 'geojson'
import { BadFilter } from './badFilter.ts'
import { type Near, nearRecordOf, nearRecords, type SpatialFilter } from './spatial.ts'
import { escapePart, numberFromText, splitOutside, unescapePart } from './textParts.ts'

/**
 * A spatial filter as text: `zone(CODE)`, `park(CODE)`, `bbox(w,s,e,n)`, `near(500,118.62 24.98)`,
 * `near(500,park(CODE))`, `intersects(118.6 24.9,118.7 24.9,118.6 25)`. A point and a polygon of one ring are written as
 * positions (the closing point left out); any other geometry as escaped GeoJSON.
 */
export function shapeToText(shape: SpatialFilter): string {
  if (shape.bbox) return `bbox(${shape.bbox.join(',')})`
  if (shape.zone) return `zone(${escapePart(shape.zone)})`
  if (shape.park) return `park(${escapePart(shape.park)})`
  if (shape.near) return `near(${shape.near.metres},${placeToText(shape.near)})`
  if (shape.intersects) return `intersects(${geometryToText(shape.intersects)})`
  return ''
}

function placeToText(near: Near): string {
  const record = nearRecordOf(near)
  if (record) return `${record.kind}(${escapePart(record.code)})`
  return near.geometry ? geometryToText(near.geometry) : ''
}

function geometryToText(geometry: Geometry): string {
  if (geometry.type === 'Point') return positionToText(geometry.coordinates)
  const [ring, ...holes] = geometry.type === 'Polygon' ? geometry.coordinates : []
  if (ring && holes.length === 0) return ring.slice(0, -1).map(positionToText).join(',')
  return escapePart(JSON.stringify(geometry))
}

function positionToText(position: Position): string {
  return position.join(' ')
}

/** Reads what shapeToText wrote; the result still has to pass checkSpatial. */
export function shapeFromText(text: string, path: readonly string[]): SpatialFilter {
  const [, form, body] = /^([a-z]+)\((.*)\)$/s.exec(text) ?? []
  if (form === undefined || body === undefined) throw unreadableShape(path, text)
  if (form === 'bbox') return { bbox: body.split(',').map(numberFromText) }
  if (form === 'zone') return { zone: unescapePart(body) }
  if (form === 'park') return { park: unescapePart(body) }
  if (form === 'intersects') return { intersects: geometryFromText(splitOutside(body, ','), path) }
  if (form === 'near') {
    const [metres, ...rest] = splitOutside(body, ',')
    return { near: { ...placeFromText(rest, path), metres: numberFromText(metres ?? '') } }
  }
  throw unreadableShape(path, text)
}

function placeFromText(parts: readonly string[], path: readonly string[]): Partial<Near> {
  const [, kind, code] = /^([a-z]+)\((.*)\)$/s.exec(parts[0] ?? '') ?? []
  if (kind === undefined || code === undefined) return { geometry: geometryFromText(parts, path) }
  if (parts.length > 1 || !Object.hasOwn(nearRecords, kind)) {
    throw unreadableShape(path, parts.join(','))
  }
  return { [kind]: unescapePart(code) }
}

function geometryFromText(parts: readonly string[], path: readonly string[]): Geometry {
  const [first] = parts
  if (first === undefined) throw unreadableShape(path, '')
  if (first.startsWith('{')) {
    try {
      return JSON.parse(unescapePart(first))
    } catch (cause) {
      throw Object.assign(unreadableShape(path, first), { cause })
    }
  }
  const positions = parts.map((part) => part.split(' ').map(numberFromText))
  if (positions.length === 1) return { type: 'Point', coordinates: positions[0] as Position }
  return { type: 'Polygon', coordinates: [[...positions, positions[0] as Position]] }
}

function unreadableShape(path: readonly string[], text: string): BadFilter {
  const part = text.slice(0, 40)
  return new BadFilter(path, {
    zh: `看不懂空间条件“${part}”`,
    en: `cannot read the shape "${part}"`,
  })
}
