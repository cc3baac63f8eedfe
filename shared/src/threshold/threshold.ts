import { codeList, type ValueOf } from '../words/codeList.ts'

/** What a rule measures. */
export const thresholdMeasures = codeList({
  name: 'ThresholdMeasure',
  label: { zh: '指标', en: 'Measure' },
  source: '泉政办规〔2025〕13号',
  codes: [
    {
      value: 'BENEFIT_PER_MU',
      zh: '近三年亩均经济效益(万元/亩)',
      en: 'Benefit per mu, three years (10k CNY/mu)',
    },
    { value: 'AREA_MU', zh: '用地面积(亩)', en: 'Area (mu)' },
  ],
})
export type ThresholdMeasure = ValueOf<typeof thresholdMeasures>

/** Whether the plot may keep its site and build more by the document. */
export const thresholdVerdicts = codeList({
  name: 'ThresholdVerdict',
  label: { zh: '准入判断', en: 'Verdict' },
  source: 'Panhuo',
  codes: [
    { value: 'MET', zh: '符合增容条件', en: 'May expand', color: '#228833' },
    { value: 'NOT_MET', zh: '原则上收储改造', en: 'To be acquired in principle', color: '#b35806' },
    { value: 'UNKNOWN', zh: '无法判断', en: 'Unknown', color: '#8a8f98' },
    { value: 'NOT_COVERED', zh: '不在适用范围', en: 'Not covered', color: '#8a8f98' },
  ],
})
export type ThresholdVerdict = ValueOf<typeof thresholdVerdicts>
