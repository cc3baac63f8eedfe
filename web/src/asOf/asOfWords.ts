const zh = {
  open: '历史时点',
  title: '查看某一天的登记内容',
  hint: '地图、列表、合计、项目进度、案件、症结和准入判断都按当天结束时的登记显示，剩余年限和逾期也算到那一天；园区和片区为现状。',
  day: '日期',
  show: '查看',
  tooLate: '日期不能晚于今天',
  unfinished: '日期没有填完整',
  showing: (moment: string) => `当前显示 ${moment} 的登记内容，只供查阅；园区和片区为现状`,
  presentPage: (moment: string) => `本页只有现状；地图和项目显示的是 ${moment}`,
  present: '回到现在',
}

const en: typeof zh = {
  open: 'As of a day',
  title: 'The register as it stood on a day',
  hint: 'Map, list, totals, progress of projects, cases, obstacles and rule checks show what was registered at the end of that day, with years left and delays counted to it; parks and zones are as they are now.',
  day: 'Day',
  show: 'Show',
  tooLate: 'The day may not be later than today',
  unfinished: 'The day is not complete',
  showing: (moment) =>
    `Showing the register as of ${moment}, to read only; parks and zones are as they are now`,
  presentPage: (moment) => `This page is of today; map and projects show ${moment}`,
  present: 'Back to the present',
}

export const asOfWords = { zh, en }
