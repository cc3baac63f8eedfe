import { counted } from '../words/counted.ts'

/** Words of what is done with several plots at once. */
const zh = {
  bulk: '批量修改',
  willChange: (count: string) => `将修改 ${count} 宗地块，只改下面列出的字段。`,
  change: (count: string) => `修改 ${count} 宗`,
  takeCount: (count: string) => `改为修改 ${count} 宗`,
  addField: '添加要修改的字段…',
  add: '添加',
  dropField: (name: string) => `不改${name}`,
  emptyClears: '留空的字段会被清空。',
  merge: '合并',
  mergeTitle: (count: string) => `合并 ${count} 宗地块`,
  mergeSum: (mu: string, hectares: string) => `合并后登记面积 ${mu} 亩（${hectares} 公顷）`,
  mergeFirst: '新地块的其他属性取自',
  mergeName: '新地块名称',
  mergeApart: (parts: string) => `这些地块在图上分成 ${parts} 块，互不相接，合并会被拒绝。`,
  mergeLoading: '正在读取所选地块…',
  area: (mu: string) => `${mu} 亩`,
}

const en: typeof zh = {
  bulk: 'Edit all',
  willChange: (count) =>
    `${counted(count, 'plot')} will be changed, in the fields listed below only.`,
  change: (count) => `Change ${counted(count, 'plot')}`,
  takeCount: (count) => `Change ${counted(count, 'plot')} instead`,
  addField: 'Add a field to change…',
  add: 'Add',
  dropField: (name) => `Leave ${name} as it is`,
  emptyClears: 'A field left empty is cleared.',
  merge: 'Merge',
  mergeTitle: (count) => `Merge ${counted(count, 'plot')}`,
  mergeSum: (mu, hectares) => `Recorded area when merged: ${mu} mu (${hectares} ha)`,
  mergeFirst: 'The new plot takes its other attributes from',
  mergeName: 'Name of the new plot',
  mergeApart: (parts) =>
    `On the map these plots are ${parts} separate pieces; merging them will be refused.`,
  mergeLoading: 'Reading the selected plots…',
  area: (mu) => `${mu} mu`,
}

export const gatherWords = { zh, en }
