import { describe, expect, it } from 'vitest'
import { crsOfName, crsOfWkt, gaussKruger } from './crsRules.ts'

const geographic =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
const projected = (name: string, meridian: number, easting: number, base = geographic) =>
  `PROJCS["${name}",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`

describe('a coordinate system stated as ESRI WKT', () => {
  it.each([
    [120, 40_500_000, 4528],
    [120, 500_000, 4549],
    [117, 39_500_000, 4527],
    [117, 500_000, 4548],
    [117, 20_500_000, 4498],
  ])('is matched by meridian %d° and false easting %d', (meridian, easting, epsg) => {
    expect(crsOfWkt(projected('whatever', meridian, easting))).toEqual({
      ...{ kind: 'EPSG', epsg, stated: 'whatever' },
    })
  })

  it('keeps a meridian of its own as a formula', () => {
    const proj4 =
      '+proj=tmerc +lat_0=0 +lon_0=118.5 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs'
    expect(crsOfWkt(projected('local', 118.5, 500_000))).toEqual({
      ...{ kind: 'PROJ4', proj4, stated: 'local' },
    })
  })

  it.each([
    ['Xian_1980_3_Degree_GK_Zone_40', 'D_Xian_1980', 'XIAN_80'],
    ['Beijing_1954_3_Degree_GK_Zone_40', 'D_Beijing_1954', 'BEIJING_54'],
  ])('refuses %s', (name, datum, system) => {
    const base = geographic.replace('D_China_2000', datum).replace(/GCS_China[^"]*/, 'x')
    expect(crsOfWkt(projected(name, 120, 40_500_000, base))).toEqual({
      ...{ kind: 'REFUSED', system, stated: name },
    })
  })

  it.each(['', 'garbage', 'PROJCS["x"', 'LOCAL_CS["city grid"]'])('does not guess %j', (wkt) => {
    expect(crsOfWkt(wkt).kind).toBe('UNKNOWN')
  })
})

describe('a coordinate system stated by name', () => {
  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['urn:ogc:def:crs:EPSG::4528', 4528],
    ['EPSG:4490', 4490],
  ])('%s', (name, epsg) => {
    expect(crsOfName(name)).toEqual({ kind: 'EPSG', epsg, stated: name })
  })

  it.each([
    ['EPSG:2364', 'XIAN_80'],
    ['EPSG:2436', 'BEIJING_54'],
    ['西安80', 'XIAN_80'],
    ['1980国家大地坐标系', 'XIAN_80'],
    ['1954年北京坐标系', 'BEIJING_54'],
    ['1954北京坐标系', 'BEIJING_54'],
    ['BJ54', 'BEIJING_54'],
  ])('refuses %s', (name, system) => {
    expect(crsOfName(name)).toEqual({ kind: 'REFUSED', system, stated: name })
  })

  it('knows no code for a prefix that is not the zone of the meridian', () => {
    expect(gaussKruger(120, 39_500_000, 'x').kind).toBe('PROJ4')
  })
})
