const zh = {
  open: '历史时点',
  title: '查看某一天的登记内容',
  hint: '地图、列表与合计都按当天结束时的登记显示，剩余年限也算到那一天；园区、片区、项目、案件和症结为现状。',
  day: '日期',
  show: '查看',
  tooLate: '日期不能晚于今天',
  showing: (moment: string) => `当前显示 ${moment} 的登记内容，只供查阅`,
  present: '回到现在',
}

const en: typeof zh = {
  open: 'As of a day',
  title: 'The register as it stood on a day',
  hint: 'Map, list and totals show what was registered at the end of that day, with years left counted from it; parks, zones, projects, cases and obstacles are as they are now.',
  day: 'Day',
  show: 'Show',
  tooLate: 'The day may not be later than today',
  showing: (moment) => `Showing the register as of ${moment}, to read only`,
  present: 'Back to the present',
}

export const asOfWords = { zh, en }
