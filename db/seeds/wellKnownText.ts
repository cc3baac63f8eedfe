import type { Geometry, Position } from 'geojson'

/** A geometry as WKT, longitude first; every PostGIS reads it, with or without its JSON library. */
export function wellKnownText(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT(${pair(geometry.coordinates)})`
    case 'LineString':
      return `LINESTRING${path(geometry.coordinates)}`
    case 'Polygon':
      return `POLYGON${rings(geometry.coordinates)}`
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(rings).join(',')})`
    default:
      throw new Error(`the register holds no ${geometry.type}`)
  }
}

function rings(polygon: Position[][]): string {
  return `(${polygon.map(path).join(',')})`
}

function path(positions: Position[]): string {
  return `(${positions.map(pair).join(',')})`
}

function pair([lon, lat]: Position): string {
  return `${lon} ${lat}`
}
