import { codeList, type ValueOf } from '../words/codeList.ts'

/** A renewal area as named by the plans: a whole quarter, or one phase of it. */
export const zoneKinds = codeList({
  name: 'ZoneKind',
  label: { zh: '片区类别', en: 'Zone kind' },
  source: 'Panhuo',
  codes: [
    { value: 'FUNCTION_AREA', zh: '功能区', en: 'Function area', color: '#5b6b8c' },
    { value: 'RENEWAL_AREA', zh: '更新片区', en: 'Renewal area', color: '#aa3377' },
    { value: 'NEW_TOWN', zh: '新城片区', en: 'New town', color: '#4477aa' },
    { value: 'PHASE', zh: '分期', en: 'Phase', color: '#66a0c8' },
  ],
})
export type ZoneKind = ValueOf<typeof zoneKinds>
