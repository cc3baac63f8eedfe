import { expect, test } from 'vitest'
import type { SiteFacts } from './compareQuery.ts'
import { bestOf, compareParts } from './compareRows.ts'

const site: SiteFacts = {
  ...{ kind: 'PARCEL', code: 'a', name: '甲', plots: ['a'], areaMu: 40.8, stages: ['VERIFIED'] },
  ...{ methods: [], conditions: [], landUses: ['100102'], industries: [], rightTypes: [] },
  ...{ offers: ['LAND'], plotRatio: 0.6, planRatioMin: 1, planRatioMax: 3, heightLimitM: null },
  ...{ powerKva: 4000, waterTd: null, discharge: null, price: 1900, deliverableOn: '2027-05-21' },
  ...{ tenureYears: 20, roadM: 700, railwayM: 1500, blocked: false, released: true },
  ...{ bbox: [0, 0, 1, 1], geometry: null },
} as unknown as SiteFacts
const row = (sites: readonly SiteFacts[], key: string) =>
  compareParts(sites, 'zh')
    .flatMap(({ rows }) => rows)
    .find((one) => one.key === key)

test('the best of the known is marked, the unknown is neither best nor worst', () => {
  expect(bestOf([2, null, 3], 'most')).toEqual([2])
  expect(bestOf([2, null, 3], 'least')).toEqual([0])
  expect(bestOf([3, 2, 3], 'most')).toEqual([0, 2])
  expect(bestOf([3, 3], 'most')).toEqual([])
  expect(bestOf([3, null], 'most')).toEqual([])
})

test('lines say what differs, in words with unit', () => {
  const other = { ...site, code: 'b', powerKva: 6300, waterTd: 400, discharge: 'INDUSTRIAL' }
  const sites = [site, other as SiteFacts]
  expect(row(sites, 'powerKva')).toMatchObject({
    cells: ['4,000 千伏安', '6,300 千伏安'],
    differs: true,
    best: [1],
  })
  expect(row(sites, 'waterTd')).toMatchObject({
    cells: [null, '400 吨/日'],
    differs: true,
    best: [],
  })
  expect(row(sites, 'areaMu')).toMatchObject({ cells: ['40.80 亩', '40.80 亩'], differs: false })
  expect(row(sites, 'roadM')?.cells).toEqual(['约 700 米（示意）', '约 700 米（示意）'])
  expect(row(sites, 'landUses')?.cells[0]).toBe('二类工业用地')
})
