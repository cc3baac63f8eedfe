const zh = {
  title: '选址对比',
  back: '投资需求',
  lead: (count: string) => `${count} 处并排，不同之处加底色，每行最优者加粗`,
  none: '还没有可对比的选址',
  noneHint: '在需求的匹配结果里把两到六处加入备选，再来对比。',
  one: '再加一处才能对比',
  closed: '选址对比由招商人员、土地管理人员和分析人员查看',
  onlyDifferent: '只看不同',
  print: '打印',
  unknown: '待明确',
  best: '最优',
  missing: (codes: string) => `没有找到或无权查看：${codes}`,
  closedPark: (count: string, mu: string) =>
    `：没有已发布的地块，无法并排。园区内登记 ${count} 宗、${mu} 亩，发布后即可对比。`,
  emptyPark: '：没有登记的地块，无法并排。',
  site: (index: string) => `第 ${index} 处`,
  picture: (name: string) => `${name}的范围，与其他各处同一比例`,
  kinds: { PARCEL: '地块', ASSEMBLY: '连片', PARK: '园区' },
  foot: '数据来自登记，参考价与条件以出让公告或合同为准；距离为直线。',
  printed: (day: string) => `${day} 打印`,
}

const en: typeof zh = {
  title: 'Sites side by side',
  back: 'Demands',
  lead: (count) => `${count} sites; what differs is tinted, the best of each line is bold`,
  none: 'Nothing to compare yet',
  noneHint: 'Put two to six sites of a match on the shortlist and come back.',
  one: 'One more site is needed',
  closed: 'Sites are compared by investment staff, land officials and analysts',
  onlyDifferent: 'Differences only',
  print: 'Print',
  unknown: 'Unknown',
  best: 'best',
  missing: (codes) => `Not found, or not for you: ${codes}`,
  closedPark: (count, mu) =>
    `: none of its land is released yet, so it has no column. The register holds ${count} of its plots, ${mu} mu in all.`,
  emptyPark: ': no plot of it is in the register, so it has no column.',
  site: (index) => `Site ${index}`,
  picture: (name) => `Outline of ${name}, at one scale with the others`,
  kinds: { PARCEL: 'Plot', ASSEMBLY: 'Assembly', PARK: 'Park' },
  foot: 'From the register; notice or contract decides on price and terms. Distances are straight-line.',
  printed: (day) => `Printed ${day}`,
}

export const compareWords = { zh, en }
