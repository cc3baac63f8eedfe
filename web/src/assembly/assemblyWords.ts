import { counted } from '../words/counted.ts'

const zh = {
  title: '找连片',
  from: '合计不少于（亩）',
  to: '不超过（亩）',
  gap: '间距不超过（米）',
  released: '只在已发布的地块中找',
  close: '关闭',
  loading: '正在找',
  found: (count: string) => `${count} 组，最紧凑的在前`,
  cut: '地块太多，未全部找完，请缩小范围',
  none: '没有合计达到这个面积的相邻地块',
  noneHint: '降低面积，或加大间距。不跨河流、铁路和高速。',
  mu: '亩',
  plots: (count: string) => `${count} 宗`,
  owners: (known: string, unknown: number) =>
    unknown > 0 ? `权利人 ${known} 个，${unknown} 宗未登记` : `权利人 ${known} 个`,
  compact: (share: string) => `紧凑度 ${share}%`,
  bridged: (metres: string) => `间距 ${metres} 米`,
  obstacles: (count: string) => `症结 ${count} 项`,
  unreleased: '未全部发布，暂不能起草推介单',
  show: (name: string) => `在地图上看 ${name}`,
  compare: '加入对比',
  brief: '起草推介单',
  wrong: '面积应为正数，上限不小于下限',
}

const en: typeof zh = {
  title: 'Plots together',
  from: 'At least (mu)',
  to: 'At most (mu)',
  gap: 'Gap at most (m)',
  released: 'Released plots only',
  close: 'Close',
  loading: 'Looking',
  found: (count) => `${count} groups, the most compact first`,
  cut: 'Too many plots: the search ended early; look at fewer',
  none: 'No adjoining plots reach that size together',
  noneHint: 'Ask for less, or widen the gap. River, railway and expressway are never crossed.',
  mu: 'mu',
  plots: (count) => `${count} plots`,
  owners: (known, unknown) =>
    unknown > 0
      ? `${known === '0' ? 'no owner' : counted(known, 'owner')} known, ${counted(unknown, 'plot')} without`
      : counted(known, 'owner'),
  compact: (share) => `compact ${share} %`,
  bridged: (metres) => `gap ${metres} m`,
  obstacles: (count) => `${count} obstacles`,
  unreleased: 'not all released, so no brief yet',
  show: (name) => `Show ${name} on the map`,
  compare: 'Add to the comparison',
  brief: 'Draft a brief',
  wrong: 'Sizes must be positive, the upper not below the lower',
}

export const assemblyWords = { zh, en }
