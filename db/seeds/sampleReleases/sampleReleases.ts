import type { Discharge, OfferKind } from '@panhuo/shared/parcel/offer'
import type { Day } from '@panhuo/shared/project/month'
import { type ReleaseGroup, releaseGroups } from '@panhuo/shared/release/release'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { ParcelSeed } from '../parcelSeed.ts'

/** What a released sample plot offers and how it was released, all made up. */
export interface ReleaseSeed {
  readonly plot: string
  readonly terms: Partial<ParcelSeed>
  readonly groups: readonly ReleaseGroup[]
  readonly releasedOn: Day
  readonly endsOn: Day | null
}

const all = valuesOf(releaseGroups)
const plain: readonly ReleaseGroup[] = ['CONDITION', 'BUILDING', 'INDUSTRY', 'PLAN']

interface Offered {
  readonly ratioMax?: number
  readonly heightM?: number
  readonly powerKva?: number
  readonly waterTd?: number
  readonly discharge?: Discharge
  /** 万元 per 亩. */
  readonly price?: number
  readonly groups?: readonly ReleaseGroup[]
}

/**
 * Thirty of the sample plots as released to investors, with terms made up so that an ordinary
 * demand finds some that fit, some that nearly do and some of which too little is known. Days count
 * from the given one.
 */
export function sampleReleases(today: Day): readonly ReleaseSeed[] {
  const plot = (
    number: number,
    offers: string,
    months: number | null,
    { ratioMax, heightM, price, groups = all, ...utilities }: Offered = {},
  ): ReleaseSeed => ({
    plot: `350504-SY-${String(number).padStart(4, '0')}`,
    terms: {
      ...utilities,
      planRatioMin: ratioMax ? 1 : null,
      planRatioMax: ratioMax ?? null,
      heightLimitM: heightM ?? null,
      priceGuide: price ?? null,
      offers: offers === '' ? [] : (offers.split(' ') as OfferKind[]),
      deliverableOn: months === null ? null : later(today, months * 30),
    },
    groups,
    releasedOn: later(today, -20 - (number % 9) * 5),
    endsOn: number % 4 === 0 ? later(today, 240) : null,
  })
  const wide = { powerKva: 6300, waterTd: 400, discharge: 'INDUSTRIAL' } as const
  const usual = { powerKva: 2500, waterTd: 150, discharge: 'DOMESTIC' } as const
  return [
    plot(1, 'PLANT RENT', 4, { ratioMax: 2, heightM: 36, ...usual, price: 38 }),
    plot(6, 'LAND', 6, { ratioMax: 2.2, heightM: 40, ...usual, price: 36 }),
    plot(7, 'LAND', 6, { ratioMax: 2.5, heightM: 50, ...wide, price: 46 }),
    plot(8, 'LAND PLANT', 8, { ratioMax: 2.2, heightM: 40, powerKva: 2000 }),
    plot(18, 'LAND RENT', 3, { ratioMax: 1.8, heightM: 24, ...usual, price: 62 }),
    plot(22, 'PLANT', 2, { ratioMax: 1.5, heightM: 24, ...usual }),
    plot(23, 'LAND', 7, { ratioMax: 2.5, heightM: 45, powerKva: 4000, waterTd: 220, price: 42 }),
    plot(24, 'PLANT RENT', null, { ratioMax: 2.2, ...usual, groups: plain }),
    plot(42, 'LAND', 9, { ratioMax: 2.5, heightM: 50, powerKva: 3150, discharge: 'DOMESTIC' }),
    plot(43, 'LAND PLANT', 5, { ratioMax: 2.5, heightM: 40, ...usual, price: 40 }),
    plot(46, 'PLANT', 8, { ratioMax: 2, heightM: 40, ...usual, price: 45 }),
    plot(48, 'LAND', 6, { ratioMax: 3, heightM: 60, ...wide, price: 48 }),
    plot(49, 'LAND RENT', 1, { ratioMax: 2.5, ...usual, price: 44 }),
    plot(51, 'LAND', 8, { ratioMax: 2.5, heightM: 45, ...usual, price: 44 }),
    plot(55, 'LAND', 14, { ratioMax: 3, heightM: 60, ...wide, price: 44 }),
    plot(60, 'LAND', 5, { ratioMax: 3, heightM: 60, powerKva: 5000, price: 39 }),
    plot(63, 'LAND PLANT', 12, { ratioMax: 2.5, heightM: 50, powerKva: 4000 }),
    plot(66, 'PLANT RENT', 3, { ratioMax: 2, heightM: 30, ...usual, price: 41 }),
    plot(72, 'PLANT', 4, { ratioMax: 2, heightM: 30, ...usual }),
    plot(85, 'LAND', null, { ratioMax: 2.5, groups: plain }),
    plot(86, 'LAND', 3, { ratioMax: 2.8, heightM: 50, ...wide, price: 50 }),
    plot(94, 'PLANT RENT', 6, { ratioMax: 2.5, heightM: 40, ...usual, price: 47 }),
    plot(99, 'PLANT RENT', 2, { ratioMax: 2, heightM: 36, ...usual, price: 55 }),
    plot(107, 'LAND PLANT', 10, { ratioMax: 2.5, heightM: 50, powerKva: 3150, price: 58 }),
    plot(110, 'LAND', 7, { ratioMax: 2.5, heightM: 45, ...usual }),
    plot(111, 'PLANT RENT', 4, { ratioMax: 2.5, heightM: 45, ...usual, price: 43 }),
    plot(112, 'LAND', 5, { ratioMax: 2.5, heightM: 45, powerKva: 3150, price: 40 }),
    plot(120, 'LAND PLANT', 7, { ratioMax: 2.5, heightM: 50, powerKva: 4000, price: 42 }),
    plot(122, 'LAND', 16, { ratioMax: 2.5, heightM: 50, waterTd: 300, price: 36 }),
    plot(131, '', null, { groups: ['CONDITION', 'BUILDING'] }),
  ]
}

function later(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
