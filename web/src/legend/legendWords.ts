const zh = {
  legend: '图例',
  open: '展开图例',
  close: '收起图例',
  colorBy: '地块着色',
  layers: '图层',
  layersNone: '全部隐藏',
  layersBack: '恢复显示',
  unset: '未填',
  plots: (count: string) => `${count} 宗`,
  mu: (area: string) => `${area} 亩`,
  samples: '数字或字母与图上地块相同',
  classing: '分级方法',
  usual: '常用分级',
  quantile: '等量分级',
  equal: '等距分级',
  bounds: '分级界值',
  badBounds: (most: number) => `请填 1 到 ${most} 个由小到大的数，用逗号隔开`,
  dots: '远看圆点',
}

const en: typeof zh = {
  legend: 'Legend',
  open: 'Show legend',
  close: 'Hide legend',
  colorBy: 'Color plots by',
  layersNone: 'Hide all',
  layersBack: 'Show again',
  layers: 'Layers',
  unset: 'Not filled',
  plots: (count) => count,
  mu: (area) => `${area} mu`,
  samples: 'Numbers and letters are those on the plots',
  classing: 'How classes are made',
  usual: 'Usual',
  quantile: 'Equal counts',
  equal: 'Equal steps',
  bounds: 'Bounds',
  badBounds: (most) => `Enter 1 to ${most} rising numbers with commas between`,
  dots: 'Far out',
}

export type LegendWords = typeof zh
export const legendWords = { zh, en }
