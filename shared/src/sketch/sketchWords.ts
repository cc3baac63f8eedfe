const zh = {
  schematic: '示意图，非测绘成果，非法定边界',
  north: '上北下南',
  m: (metres: number) => `${metres} 米`,
  km: (kilometres: number) => `${kilometres} 公里`,
}

const en: typeof zh = {
  schematic: 'Schematic; no survey, no legal boundary',
  north: 'North is up',
  m: (metres) => `${metres} m`,
  km: (kilometres) => `${kilometres} km`,
}

export const sketchWords = { zh, en }
