import { codeList, type ValueOf } from '../words/codeList.ts'

export const placeKinds = codeList({
  name: 'PlaceKind',
  label: { zh: '地点类别', en: 'Kind of place' },
  source: 'Panhuo; divisions after the 2023 statistical codes',
  codes: [
    { value: 'DISTRICT', zh: '区', en: 'District' },
    { value: 'TOWN', zh: '镇街', en: 'Town or subdistrict' },
    { value: 'COMMUNITY', zh: '村居', en: 'Community or village' },
    { value: 'CORRIDOR', zh: '走廊', en: 'Corridor' },
    { value: 'FACILITY', zh: '设施', en: 'Facility' },
    { value: 'ENTERPRISE', zh: '企业', en: 'Enterprise' },
    { value: 'OFFICE', zh: '机关', en: 'Office' },
    { value: 'LANDMARK', zh: '地标', en: 'Landmark' },
  ],
})
export type PlaceKind = ValueOf<typeof placeKinds>
