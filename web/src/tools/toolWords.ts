const zh = {
  tools: '地图工具',
  measure: '测量距离和面积',
  swipe: '卷帘对比',
  assembly: '找连片',
}

const en: typeof zh = {
  tools: 'Map tools',
  measure: 'Measure distance and area',
  swipe: 'Swipe between two colorings',
  assembly: 'Find plots that go together',
}

export const toolWords = { zh, en }
