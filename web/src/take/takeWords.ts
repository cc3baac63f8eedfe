const zh = {
  more: 'ArcGIS、QGIS、勘测定界',
  moreHint: 'shp、gpkg、txt',
  system: '坐标系',
  systems: {
    4528: '2000 国家大地 3° 带 40（EPSG:4528）',
    4549: '2000 国家大地 中央经线 120°（EPSG:4549）',
    4490: '2000 国家大地 经纬度（EPSG:4490）',
  },
  encoding: '文字编码',
  encodings: { gbk: 'GBK（ArcGIS 中文版）', 'utf-8': 'UTF-8' },
  shp: 'Shapefile（zip）',
  gpkg: 'GeoPackage',
  txt: '界址点 txt',
  metresOnly: '界址点只有米制坐标，用 EPSG:4528',
}

const en: typeof zh = {
  more: 'ArcGIS, QGIS, surveying',
  moreHint: 'shp, gpkg, txt',
  system: 'Coordinate system',
  systems: {
    4528: 'CGCS2000 3° zone 40 (EPSG:4528)',
    4549: 'CGCS2000 meridian 120° (EPSG:4549)',
    4490: 'CGCS2000 degrees (EPSG:4490)',
  },
  encoding: 'Text encoding',
  encodings: { gbk: 'GBK (Chinese ArcGIS)', 'utf-8': 'UTF-8' },
  shp: 'Shapefile (zip)',
  gpkg: 'GeoPackage',
  txt: 'Boundary points, txt',
  metresOnly: 'Boundary points are in metres: EPSG:4528',
}

export const takeWords = { zh, en }
