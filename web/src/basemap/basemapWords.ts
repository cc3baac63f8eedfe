import type { Basemap } from './basemaps.ts'

const zh = {
  base: '底图',
  names: {
    schematic: '示意底图',
    vector: '天地图矢量',
    imagery: '天地图影像',
    file: '离线地图文件',
  } satisfies Record<Basemap, string> as Record<Basemap, string>,
  notSetUp: '未配置',
  opacity: '不透明度',
  ground: '底图',
  plots: '地块',
  tianditu: '底图：天地图',
  failed: (name: string) => `没有读到底图：${name}`,
  failedTianditu: '密钥不对，或这里连不上天地图',
  failedFile: '这个文件不能作为地图读取',
  instead: '改用示意底图',
}

const en: typeof zh = {
  base: 'Base map',
  names: {
    schematic: 'Schematic',
    vector: 'Tianditu map',
    imagery: 'Tianditu imagery',
    file: 'Offline map file',
  },
  notSetUp: 'not set up',
  opacity: 'Opacity',
  ground: 'Base map',
  plots: 'Plots',
  tianditu: 'Base map: Tianditu',
  failed: (name) => `The base map could not be read: ${name}`,
  failedTianditu: 'The key is wrong, or Tianditu cannot be reached from here',
  failedFile: 'This file cannot be read as a map',
  instead: 'Use the schematic map',
}

export const basemapWords = { zh, en }
