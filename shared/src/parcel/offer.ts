import { codeList, type ValueOf } from '../words/codeList.ts'

/** In which form a site can be had. */
export const offerKinds = codeList({
  name: 'OfferKind',
  label: { zh: '供应方式', en: 'Offered as' },
  source: 'Panhuo',
  codes: [
    { value: 'LAND', zh: '土地', en: 'Land' },
    { value: 'PLANT', zh: '厂房出售', en: 'Plant for sale' },
    { value: 'RENT', zh: '厂房出租', en: 'Plant for rent' },
  ],
})
export type OfferKind = ValueOf<typeof offerKinds>

/** What waste water can be taken, from least to most. */
export const discharges = codeList({
  name: 'Discharge',
  label: { zh: '排水', en: 'Discharge' },
  source: 'Panhuo',
  codes: [
    { value: 'NONE', zh: '未通污水管网', en: 'No sewer' },
    { value: 'DOMESTIC', zh: '可纳生活污水', en: 'Domestic sewage' },
    { value: 'INDUSTRIAL', zh: '可纳工业废水', en: 'Industrial waste water' },
  ],
})
export type Discharge = ValueOf<typeof discharges>
