import { classedColorings, codeColorings, MAX_BREAKS } from '@panhuo/shared/parcel/parcelColoring'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basemaps } from '../basemap/basemaps.ts'
import { parseSearchText, searchTextToString } from './searchText.ts'
import { type Coloring, emptyView, layerNames, type View } from './view.ts'
import { readView, writeView } from './viewText.ts'

const roundTrip = (view: View) =>
  readView(parseSearchText(searchTextToString(writeView(view))), 'LAND_OFFICIAL')

const breaks = fc
  .uniqueArray(fc.integer({ min: -9_000, max: 90_000 }), { minLength: 1, maxLength: MAX_BREAKS })
  .map((numbers) => numbers.sort((a, b) => a - b).map((number) => number / 100))
const colorings: fc.Arbitrary<Coloring> = fc.oneof(
  fc.record({ colorBy: fc.constantFrom(...codeColorings), breaks: fc.constant(null) }),
  fc.record({ colorBy: fc.constantFrom(...classedColorings), breaks: fc.option(breaks) }),
)

const parts: fc.Arbitrary<Omit<View, keyof Coloring | 'swipe'>> = fc.record({
  filter: fc.constantFrom<View['filter'][]>(
    {},
    { text: '浒潮 a;b:c|d(e)+%' },
    { stage: { in: ['SURVEYED', 'VERIFIED'], isNull: true }, areaMu: { gte: 20, lt: 50 } },
    { not: { method: { isNull: true } }, or: [{ plotRatio: { lt: 0.8 } }, { hasProject: true }] },
    { within: { bbox: [118.6, 24.9, 118.7, 25] } },
  ),
  camera: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
      lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 100_000),
      lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
    }),
    { nil: null },
  ),
  selected: fc.option(
    fc.record({
      layer: fc.constantFrom(...layerNames),
      code: fc.constantFrom('350504-SY-0001', 'PARK-数字'),
    }),
    { nil: null },
  ),
  picked: fc.record({
    all: fc.boolean(),
    codes: fc
      .uniqueArray(fc.integer({ min: 1, max: 143 }), { maxLength: 12 })
      .map((places) => places.map((at) => `350504-SY-${String(at).padStart(4, '0')}`).sort()),
  }),
  base: fc.constantFrom(...basemaps),
  layers: fc.record({
    parcels: fc.boolean(),
    parks: fc.boolean(),
    zones: fc.boolean(),
    projects: fc.boolean(),
  }),
  sort: fc.option(
    fc.record({ field: fc.constantFrom('areaMu', 'stage', 'code'), descending: fc.boolean() }),
    { nil: null },
  ),
  locale: fc.constantFrom('zh' as const, 'en' as const, null),
})

const views: fc.Arbitrary<View> = fc
  .tuple(parts, colorings, fc.option(colorings))
  .map(([view, coloring, swipe]) => ({ ...view, ...coloring, swipe }))

describe('a link to the screen', () => {
  it('reads back exactly what was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(roundTrip(view)).toEqual({ view, problems: [] })
      }),
    )
  })

  it('is empty when nothing was chosen', () => {
    expect(searchTextToString(writeView(emptyView))).toBe('')
  })

  it('can be read by a person', () => {
    const search = writeView({
      ...emptyView,
      filter: { stage: { in: ['SURVEYED', 'VERIFIED'] }, areaMu: { gte: 20, lt: 50 } },
      selected: { layer: 'parcels', code: '350504-SY-0001' },
      sort: { field: 'areaMu', descending: true },
      camera: { zoom: 14.2, lat: 24.98012, lon: 118.62512 },
    })
    expect(searchTextToString(search)).toBe(
      '?filter=stage:SURVEYED,VERIFIED;areaMu:20..50&at=plot/350504-SY-0001&sort=-areaMu&map=14.2/24.98012/118.62512',
    )
  })

  it('tells what it cannot read and keeps the rest', () => {
    const search = parseSearchText(
      '?filter=stage:SURVEYED;color:red;areaMu:20..&map=1/2&at=tree/1&sort=shape',
    )
    const { view, problems } = readView(search, 'LAND_OFFICIAL')
    expect(view.filter).toEqual({ stage: { in: ['SURVEYED'] }, areaMu: { gte: 20 } })
    expect(problems.map((problem) => problem.en)).toEqual([
      'Filter color: is not a filter field',
      'Cannot read map in the link: "1/2"',
      'Cannot read at in the link: "tree/1"',
      'Cannot read sort in the link: "shape"',
    ])
  })

  it('leaves out what the role may not filter by', () => {
    const { view, problems } = readView({ filter: 'taxPerMu:..5;stage:SURVEYED' }, 'GUEST')
    expect(view.filter).toEqual({ stage: { in: ['SURVEYED'] } })
    expect(problems).toHaveLength(1)
  })
})
