import { counted } from '../words/counted.ts'

const zh = {
  list: '地块列表',
  charts: '统计',
  tabs: '列表或统计',
  measure: '单位',
  count: '宗数',
  area: '面积(亩)',
  plots: (count: string) => `${count} 宗`,
  mu: (area: string) => `${area} 亩`,
  notFilled: '未填',
  hint: '点一条即按它筛选，再点取消。每张图不受自身条件影响。',
  more: (count: number) => `还有 ${count} 项`,
  fewer: '收起',
  none: '没有符合条件的地块',
}

const en: typeof zh = {
  list: 'List of plots',
  charts: 'Charts',
  tabs: 'List or charts',
  measure: 'Unit',
  count: 'Plots',
  area: 'Area (mu)',
  plots: (count) => counted(count, 'plot'),
  mu: (area) => `${area} mu`,
  notFilled: 'Not filled',
  hint: 'Click a bar to filter by it, again to take it back. A chart ignores its own condition.',
  more: (count) => `${count} more`,
  fewer: 'Show fewer',
  none: 'No plot matches',
}

export const chartWords = { zh, en }
