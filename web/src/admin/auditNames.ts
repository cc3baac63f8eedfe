import { caseFields } from '@panhuo/shared/case/caseFields'
import { dealFields } from '@panhuo/shared/deal/dealFields'
import { demandFields } from '@panhuo/shared/demand/demandFields'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Label, Locale } from '@panhuo/shared/words/label'
import { listText } from '../words/listText.ts'

type Fields = Readonly<Record<string, Label>>

/** Kinds of records that the log names, with their fields; those of a plot stand for themselves. */
const records: Readonly<Record<string, Label & { readonly fields: Fields }>> = {
  Parcel: {
    ...{ zh: '地块', en: 'Plots' },
    fields: { ...parcelFields, thresholdCheck: { zh: '准入核对', en: 'Rule check' } },
  },
  ParcelAverage: { zh: '地块均值', en: 'Averages of plots', fields: parcelFields },
  RevitalizationCase: { zh: '盘活案件', en: 'Cases', fields: caseFields },
  Obstacle: { zh: '症结', en: 'Obstacles', fields: obstacleFields },
  Demand: { zh: '投资需求', en: 'Demands', fields: demandFields },
  Deal: { zh: '招商项目', en: 'Deals', fields: dealFields },
  FieldChange: { zh: '修改历史', en: 'History', fields: parcelFields },
  MyWork: {
    ...{ zh: '今日事项', en: 'Work of the day' },
    fields: { case: { zh: '案件', en: 'Case' }, obstacle: { zh: '症结', en: 'Obstacle' } },
  },
}

/** What was asked of a field without reading it: who is above a figure tells of the figure. */
const asked: Fields = {
  filter: { zh: '筛选', en: 'filtered by' },
  order: { zh: '排序', en: 'ordered by' },
  group: { zh: '分组', en: 'grouped by' },
  histogram: { zh: '分布', en: 'spread of' },
}

/** Kinds of records of a line about restricted fields, `Parcel Obstacle`; others as they are. */
export function recordWords(subject: string, locale: Locale): string {
  const named = subject.split(' ').map((type) => records[type]?.[locale] ?? type)
  return listText(named, locale)
}

/** `Parcel.taxPerMu`, `Parcel.filter(taxPerMu)`, `Obstacle.text` and `taxPerMu` in words. */
export function fieldWords(name: string, locale: Locale): string {
  const [, type = 'Parcel', how = '', field = name] =
    /^(?:(\w+)\.)?(?:(\w+)\()?(\w+)\)?$/.exec(name) ?? []
  const record = records[type]
  const said = record?.fields[field]?.[locale]
  if (!record || said === undefined) return name
  const of = type === 'Parcel' ? [] : [record[locale]]
  const by = how === '' ? [] : [asked[how]?.[locale] ?? how]
  return [...of, ...by, said].join(locale === 'zh' ? '·' : ' · ')
}
