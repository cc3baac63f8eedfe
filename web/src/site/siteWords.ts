const zh = {
  schematic: '道路、河流为示意，非测绘成果',
  metres: '米',
  kilometres: '公里',
}

const en: typeof zh = {
  schematic: 'Roads and river are schematic, no survey',
  metres: 'm',
  kilometres: 'km',
}

export const siteWords = { zh, en }
