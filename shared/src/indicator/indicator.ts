import { codeList, type ValueOf } from '../words/codeList.ts'

export const indicatorKinds = codeList({
  name: 'IndicatorKind',
  label: { zh: '目标或实绩', en: 'Target or actual' },
  source: 'Panhuo',
  codes: [
    { value: 'TARGET', zh: '目标', en: 'Target' },
    { value: 'ACTUAL', zh: '实绩', en: 'Actual' },
    { value: 'STOCK', zh: '存量', en: 'Stock' },
  ],
})
export type IndicatorKind = ValueOf<typeof indicatorKinds>

export const indicatorBounds = codeList({
  name: 'IndicatorBound',
  label: { zh: '数值界限', en: 'Bound' },
  source: 'Panhuo',
  codes: [
    { value: 'EXACT', zh: '等于', en: 'Exact' },
    { value: 'AT_LEAST', zh: '不低于', en: 'At least' },
    { value: 'MORE_THAN', zh: '超过', en: 'More than' },
  ],
})
export type IndicatorBound = ValueOf<typeof indicatorBounds>

export const indicatorMeasures = codeList({
  name: 'IndicatorMeasure',
  label: { zh: '量纲', en: 'Measure' },
  source: 'Panhuo',
  codes: [
    { value: 'LEVEL', zh: '总量', en: 'Level' },
    { value: 'GROWTH', zh: '增长', en: 'Growth' },
    { value: 'RATIO', zh: '比率', en: 'Ratio' },
  ],
})
export type IndicatorMeasure = ValueOf<typeof indicatorMeasures>
