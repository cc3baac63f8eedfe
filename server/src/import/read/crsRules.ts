import parseWkt from 'wkt-parser'
import type { FileCrs } from './reading.ts'

type Refused = 'XIAN_80' | 'BEIJING_54'

// Year and place stand in either order: 1954年北京坐标系, 北京54, BJ54; 西安80 is 国家80 as well.
const xian = /xian[_ ]?(?:19)?80|西安|gcs_xian|国家(?:19)?80|1980年?国家大地/i
const beijing = /b(?:ei)?j(?:ing)?[_ ]?(?:19)?54|北京.{0,3}54|54年?北京|krass?ow?sky/i
const national =
  /china[_ ]?2000|cgcs[_ ]?2000|china[_ ]geodetic[_ ]coordinate|2000国家大地|国家2000/i
const wgs84 = /wgs[_ ]?(?:19)?84/i

/** EPSG codes of the two old systems, from the registry: geographic, 3° and 6° zones of each. */
const refusedCodes: readonly [number, number, Refused][] = [
  [4610, 4610, 'XIAN_80'],
  [2327, 2390, 'XIAN_80'],
  [4214, 4214, 'BEIJING_54'],
  [2401, 2442, 'BEIJING_54'],
  [21413, 21423, 'BEIJING_54'],
  [21453, 21463, 'BEIJING_54'],
  [21473, 21483, 'BEIJING_54'],
  [4555, 4555, 'BEIJING_54'],
  [4568, 4589, 'BEIJING_54'],
]

/** The system that words of a person or a file name, such as 西安80; null where they name neither. */
export function refusedByWords(words: string): Refused | null {
  if (xian.test(words)) return 'XIAN_80'
  return beijing.test(words) ? 'BEIJING_54' : null
}

export function namesNational(words: string): boolean {
  return national.test(words)
}

export function crsOfCode(epsg: number, stated: string): FileCrs {
  const found = refusedCodes.find(([from, to]) => epsg >= from && epsg <= to)
  return found ? { kind: 'REFUSED', system: found[2], stated } : { kind: 'EPSG', epsg, stated }
}

/** `EPSG:4528`, `urn:ogc:def:crs:EPSG::4528`, `urn:ogc:def:crs:OGC:1.3:CRS84`. */
export function crsOfName(name: string): FileCrs {
  if (/CRS:?84$/i.test(name)) return crsOfCode(4326, name)
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  if (code) return crsOfCode(Number(code), name)
  const refused = refusedByWords(name)
  if (refused) return { kind: 'REFUSED', system: refused, stated: name }
  return { kind: 'UNKNOWN', stated: name }
}

/** What Gauss–Krüger on CGCS2000 with this meridian and false easting is called, or its formula. */
export function gaussKruger(meridian: number, falseEasting: number, stated: string): FileCrs {
  const zone3 = meridian / 3
  const zone6 = (meridian + 3) / 6
  const prefix = (falseEasting - 500_000) / 1_000_000
  if (Number.isInteger(zone3) && zone3 >= 25 && zone3 <= 45) {
    if (prefix === 0) return crsOfCode(4534 + zone3 - 25, stated)
    if (prefix === zone3) return crsOfCode(4513 + zone3 - 25, stated)
  }
  if (Number.isInteger(zone6) && zone6 >= 13 && zone6 <= 23 && prefix === zone6) {
    return crsOfCode(4491 + zone6 - 13, stated)
  }
  const proj4 = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`
  return { kind: 'PROJ4', proj4, stated }
}

/** The system of a `.prj` or a GeoPackage: by its own code, else by its parameters. */
export function crsOfWkt(wkt: string): FileCrs {
  const named = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1]
  const stated = (named ?? wkt.trim()).slice(0, 100)
  const refused = refusedByWords(wkt)
  if (refused) return { kind: 'REFUSED', system: refused, stated }
  const known = parsed(wkt)
  if (known === null) return { kind: 'UNKNOWN', stated }
  const isNational = national.test(wkt)
  if (!isNational && !wgs84.test(wkt)) return { kind: 'UNKNOWN', stated }
  const { projName = '', title } = known
  const code = /^EPSG:(\d+)$/.exec(title ?? '')?.[1]
  if (code) return crsOfCode(Number(code), stated)
  if (projName === 'longlat') return crsOfCode(isNational ? 4490 : 4326, stated)
  if (/mercator.*auxiliary|popular|pseudo/i.test(wkt)) return crsOfCode(3857, stated)
  if (!/gauss.?kr|transverse.?mercator/i.test(projName)) return { kind: 'UNKNOWN', stated }
  const { long0, x0 = 0, y0 = 0, k0 = 1, lat0 = 0, to_meter: unit = 1 } = known
  const plain = y0 === 0 && lat0 === 0 && k0 === 1 && unit === 1
  if (long0 === undefined || !plain) return { kind: 'UNKNOWN', stated }
  // Written in degrees, kept in radians: the trip leaves digits behind the comma.
  const meridian = Math.round((long0 * 180 * 1e9) / Math.PI) / 1e9
  return gaussKruger(meridian, x0, stated)
}

interface Parsed {
  readonly projName?: string
  readonly title?: string
  readonly long0?: number
  readonly x0?: number
  readonly y0?: number
  readonly k0?: number
  readonly lat0?: number
  readonly to_meter?: number
}

function parsed(wkt: string): Parsed | null {
  try {
    return parseWkt(wkt) as Parsed
  } catch {
    // Whatever it cannot read is a system that we do not know.
    return null
  }
}
