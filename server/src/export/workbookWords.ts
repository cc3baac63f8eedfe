const zh = {
  product: '盘活一张图',
  plots: '地块',
  notes: '说明',
  title: '低效用地台账',
  filter: (asked: string) => `筛选：${asked}`,
  made: (time: string) => `导出时间：${time}（北京时间）；数据来历见“说明”`,
  filterName: '筛选',
  time: '导出时间（北京时间）',
  count: '宗数',
  area: '面积合计（亩）',
  areaRule: '登记面积先按平方米相加再折算，1 亩 = 10000/15 平方米',
  sample: '为试用系统而生成，不是真实地块',
  field: '字段',
  unit: '单位',
  meaning: '说明',
}

const en: typeof zh = {
  product: 'Panhuo',
  plots: 'Plots',
  notes: 'Notes',
  title: 'Low-efficiency plots',
  filter: (asked) => `Filter: ${asked}`,
  made: (time) => `Exported ${time} (Beijing time); for provenance see Notes`,
  filterName: 'Filter',
  time: 'Exported (Beijing time)',
  count: 'Plots',
  area: 'Total area (mu)',
  areaRule: 'Recorded areas are added in m² and converted last, 1 mu = 10000/15 m²',
  sample: 'Generated so that the system can be tried; not a real plot',
  field: 'Field',
  unit: 'Unit',
  meaning: 'Meaning',
}

/** Words that stand in an exported workbook and nowhere else. */
export const workbookWords = { zh, en }
