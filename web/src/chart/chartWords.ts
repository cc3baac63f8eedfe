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
  taxPerMu: '亩均税收',
  outputPerMu: '亩均产值',
  ofPlots: (count: number) => `·\u00a0${count}\u00a0宗`,
  perMu: (value: string) => `${value} 万元/亩`,
  few: '已知企业少于 3 家，不显示',
  noFigures: '没有数据',
  averageHint: '按面积加权的平均，随筛选变化。点一条即按它筛选，再点取消。',
  wholeHint:
    '全部现状地块按面积加权的平均，取两位有效数字，不随筛选变化。已知企业（权利人）少于 3 家的组不显示；只有一组如此时，企业最少的另一组也不显示，以免推算出来。',
  todayAlone: '平均值只按今天的地块显示，请回到今天查看。',
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
  taxPerMu: 'Tax per mu',
  outputPerMu: 'Output per mu',
  ofPlots: (count) => `·\u00a0${counted(String(count), 'plot').replace(' ', '\u00a0')}`,
  perMu: (value) => value,
  few: 'fewer than three known enterprises, not shown',
  noFigures: 'no figures',
  averageHint:
    'In 10k CNY/mu: averages weighted by area; they follow the filter. Click a bar to filter by it, again to take it back.',
  wholeHint:
    'In 10k CNY/mu: averages of all present plots, weighted by area, to two digits; they do not follow the filter. Groups with fewer than three known enterprises (right-holders) are not shown, and where one group alone is so small, neither is the next smallest, so that nothing can be worked out.',
  todayAlone: 'Averages are shown of the plots of today alone: go back to today.',
  notFilled: 'Not filled',
  hint: 'Click a bar to filter by it, again to take it back. A chart ignores its own condition.',
  more: (count) => `${count} more`,
  fewer: 'Show fewer',
  none: 'No plot matches',
}

export const chartWords = { zh, en }
