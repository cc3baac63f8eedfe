const zh = {
  tools: '地图工具',
  measure: '测量距离和面积',
  base: '底图',
  swipe: '卷帘对比',
}

const en: typeof zh = {
  tools: 'Map tools',
  measure: 'Measure distance and area',
  base: 'Base map',
  swipe: 'Swipe between two colorings',
}

export const toolWords = { zh, en }
