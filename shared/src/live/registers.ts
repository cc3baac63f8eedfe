import type { Duty } from '../access/duties.ts'
import { codeList, type ValueOf } from '../words/codeList.ts'

/** What a live page can be told to read again; each value is the name of a table in capitals. */
export const liveRegisters = codeList({
  name: 'LiveRegister',
  label: { zh: '登记内容', en: 'Register' },
  source: 'Panhuo',
  codes: [
    { value: 'PLACE', zh: '地名', en: 'Places' },
    { value: 'PARK', zh: '产业园区', en: 'Industrial parks' },
    { value: 'ZONE', zh: '更新片区', en: 'Renewal zones' },
    { value: 'PARCEL', zh: '低效用地', en: 'Plots' },
    { value: 'PROJECT', zh: '项目', en: 'Projects' },
    { value: 'PROJECT_PARCEL', zh: '项目用地', en: 'Plots of projects' },
    { value: 'INDICATOR', zh: '指标', en: 'Indicators' },
    { value: 'DEMAND', zh: '投资需求', en: 'Demands' },
    { value: 'DEAL', zh: '招商项目', en: 'Deals' },
    { value: 'BRIEF', zh: '推介单', en: 'Briefs' },
  ],
})
/** The duty without which nobody hears that something of it changed. */
export const dutyToHear: Readonly<Partial<Record<LiveRegister, Duty>>> = {
  DEMAND: 'KEEP_DEMAND',
  DEAL: 'KEEP_DEAL',
  BRIEF: 'BRIEF',
}
export type LiveRegister = ValueOf<typeof liveRegisters>
