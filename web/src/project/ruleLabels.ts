/** What each number of the rule of the light says. */
export const ruleLabels = {
  yellowPoints: { zh: '落后几个百分点起黄灯', en: 'Yellow from points behind' },
  redPoints: { zh: '落后超过几个百分点红灯', en: 'Red beyond points behind' },
  startYellowMonths: { zh: '开工逾期几个月黄灯', en: 'Months past the start: yellow' },
  startRedMonths: { zh: '开工逾期几个月红灯', en: 'Months past the start: red' },
  endYellowMonths: { zh: '竣工逾期几个月黄灯', en: 'Months past the end: yellow' },
}
