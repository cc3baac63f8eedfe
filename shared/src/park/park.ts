import { codeList, type ValueOf } from '../words/codeList.ts'

/** How firmly the sources place a park in the street. */
export const parkKinds = codeList({
  name: 'ParkKind',
  label: { zh: '园区类别', en: 'Park kind' },
  source: 'Panhuo',
  codes: [
    { value: 'DIGITAL', zh: '数字经济', en: 'Digital economy', color: '#4477aa' },
    { value: 'VEHICLE', zh: '汽车', en: 'Vehicles', color: '#ee7733' },
    { value: 'MEDICINE', zh: '医药健康', en: 'Medicine', color: '#228833' },
    { value: 'GENERAL', zh: '综合', en: 'General', color: '#8f6bb8' },
    { value: 'CONSTRUCTION', zh: '建筑科技', en: 'Construction technology', color: '#b07d2b' },
  ],
})
export type ParkKind = ValueOf<typeof parkKinds>
