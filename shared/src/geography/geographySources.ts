/** Where the drawn geography comes from; the register lists the same ids as its sources. */
export const geographySources = {
  TIANDITU: {
    title: '天地图行政区划图层(概括边界)',
    publisher: '国家地理信息公共服务平台 天地图',
    attribution: '天地图',
  },
  OSM: {
    title: 'OpenStreetMap (福厦铁路走向,概括)',
    publisher: 'OpenStreetMap contributors',
    attribution: '© OpenStreetMap contributors, ODbL',
  },
  DRAWING: {
    title: '盘活一张图示意图',
    publisher: 'Panhuo',
    attribution: '盘活一张图 示意',
  },
} as const
