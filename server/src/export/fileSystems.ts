/** Systems in which shapes leave: degrees, and Gauss–Krüger about 120° with and without the zone in front. */
export const fileSystems = [4490, 4528, 4549] as const
export type FileSystem = (typeof fileSystems)[number]

const esriDegrees =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'

function esriMetres(name: string, falseEasting: string): string {
  return `PROJCS["${name}",${esriDegrees},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
}

/** What a .prj says, in ESRI's words, which ArcGIS, QGIS and GDAL know alike. */
export const esriWkt: Readonly<Record<FileSystem, string>> = {
  4490: esriDegrees,
  4528: esriMetres('CGCS2000_3_Degree_GK_Zone_40', '40500000.0'),
  4549: esriMetres('CGCS2000_3_Degree_GK_CM_120E', '500000.0'),
}

const degrees =
  'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]'

function metres(name: string, falseEasting: number, code: number): string {
  return `PROJCS["${name}",${degrees},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",120],PARAMETER["scale_factor",1],PARAMETER["false_easting",${falseEasting}],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","${code}"]]`
}

/** The same as the Open Geospatial Consortium writes it, with the registry's numbers. */
export const ogcWkt: Readonly<Record<FileSystem, { name: string; wkt: string }>> = {
  4490: { name: 'China Geodetic Coordinate System 2000', wkt: degrees },
  4528: {
    name: 'CGCS2000 / 3-degree Gauss-Kruger zone 40',
    wkt: metres('CGCS2000 / 3-degree Gauss-Kruger zone 40', 40_500_000, 4528),
  },
  4549: {
    name: 'CGCS2000 / 3-degree Gauss-Kruger CM 120E',
    wkt: metres('CGCS2000 / 3-degree Gauss-Kruger CM 120E', 500_000, 4549),
  },
}
