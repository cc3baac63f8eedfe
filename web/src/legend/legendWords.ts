const zh = {
  legend: '图例',
  open: '展开图例',
  close: '收起图例',
  colorBy: '地块着色',
  layers: '图层',
  unset: '未填',
  plots: (count: string) => `${count} 宗`,
  mu: (area: string) => `${area} 亩`,
  samples: '数字或字母与图上地块相同',
}

const en: typeof zh = {
  legend: 'Legend',
  open: 'Show legend',
  close: 'Hide legend',
  colorBy: 'Color plots by',
  layers: 'Layers',
  unset: 'Not filled',
  plots: (count) => count,
  mu: (area) => `${area} mu`,
  samples: 'Numbers and letters are those on the plots',
}

export type LegendWords = typeof zh
export const legendWords = { zh, en }
