import type { Wish } from '@panhuo/shared/demand/demand'
import type { Industry } from '@panhuo/shared/parcel/landCodes'
import type { Discharge, OfferKind } from '@panhuo/shared/parcel/offer'
import type { Day } from '@panhuo/shared/project/month'

/** A made-up demand of an investor who does not exist. */
export interface DemandSeed {
  readonly code: string
  readonly name: string
  readonly investor: string
  readonly industry: Industry | null
  readonly offer: OfferKind | null
  readonly areaMuMin: number | null
  readonly areaMuMax: number | null
  readonly plotRatio: number | null
  readonly heightM: number | null
  readonly powerKva: number | null
  readonly waterTd: number | null
  readonly discharge: Discharge | null
  /** 万元. */
  readonly budget: number | null
  readonly neededBy: Day | null
  readonly wishes: readonly Wish[]
}

const blank = {
  ...{ industry: null, offer: null, areaMuMin: null, areaMuMax: null, plotRatio: null },
  ...{ heightM: null, powerKva: null, waterTd: null, discharge: null, budget: null },
  ...{ neededBy: null, wishes: [] },
} satisfies Omit<DemandSeed, 'code' | 'name' | 'investor'>

/** Demands by which the matching can be tried; the last is one that nothing meets. */
export function sampleDemands(today: Day): readonly DemandSeed[] {
  const nextSummer = `${Number(today.slice(0, 4)) + (today.slice(5, 7) > '06' ? 1 : 0)}-07-31`
  const road = (metres: number): Wish => ({ target: 'ROAD', code: null, metres })
  const expressway = (metres: number): Wish => ({
    ...{ target: 'PROJECT', code: '350504-XM-04', metres },
  })
  return [
    {
      ...blank,
      ...{ code: '350504-XQ-0001', name: '样例：智能装备制造基地', investor: '样例投资人甲' },
      ...{ industry: 'C35', offer: 'LAND', areaMuMin: 30, areaMuMax: 50, plotRatio: 2 },
      ...{ powerKva: 3000, budget: 2000, neededBy: nextSummer },
      wishes: [expressway(5000), road(3000)],
    },
    {
      ...blank,
      ...{ code: '350504-XQ-0002', name: '样例：机床配件厂房', investor: '样例投资人乙' },
      ...{ industry: 'C3421', offer: 'RENT', areaMuMin: 8, areaMuMax: 20, plotRatio: 1.5 },
      ...{ powerKva: 1600, neededBy: nextSummer },
    },
    {
      ...blank,
      ...{ code: '350504-XQ-0003', name: '样例：汽车销售服务中心', investor: '样例投资人丙' },
      ...{ industry: 'F5261', offer: 'LAND', areaMuMin: 10, areaMuMax: 30, budget: 1500 },
      wishes: [road(600), { target: 'PARK', code: '350504-PK-03', metres: 1500 }],
    },
    {
      ...blank,
      ...{ code: '350504-XQ-0004', name: '样例：电子产业园区', investor: '样例投资人丁' },
      ...{ industry: 'C39', offer: 'LAND', areaMuMin: 150, areaMuMax: 200, plotRatio: 2.5 },
      ...{ powerKva: 20_000, waterTd: 1200, discharge: 'INDUSTRIAL', neededBy: nextSummer },
    },
  ]
}
