import { roles } from '@panhuo/shared/access/access'
import { awkwardCode, awkwardShape, awkwardText } from '@panhuo/shared/filter/arbitraryFilter'
import { valuesOf } from '@panhuo/shared/words/codeList'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCamera, arbitraryView, selectionOf, type ViewMaterial } from './arbitraryView.ts'
import { parseSearchText, searchTextToString } from './searchText.ts'
import { emptyView } from './view.ts'
import { changedView, readView, writeView } from './viewText.ts'

const codes = fc.constantFrom(
  '350504-SY-0001',
  '350504-SY-0002',
  '350504-WA-B2-0003',
  'PARK-数字',
  'A/1 &b=%',
)
const material: ViewMaterial = {
  filter: {
    text: awkwardText,
    codes: () => awkwardCode,
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    shape: awkwardShape,
    depth: 2,
  },
  camera: anyCamera,
  picked: codes,
  selected: selectionOf(codes),
  asOf: fc.constantFrom(null, '2026-01-05', '2026-01-05T08:00:00.5+08:00'),
}

describe('a link to the screen', () => {
  it.each(valuesOf(roles))('reads back exactly what was written, for %s', (role) => {
    fc.assert(
      fc.property(arbitraryView(role, material), (view) => {
        const link = searchTextToString(writeView(view))
        expect(readView(parseSearchText(link), role)).toEqual({ view, problems: [], unread: {} })
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

  it('keeps what it cannot read until that part of it is changed', () => {
    const search = { filter: 'taxPerMu:..5;stage:SURVEYED', sort: '-taxPerMu', map: '1/2' }
    const panned = changedView(search, 'GUEST', () => ({
      camera: { zoom: 14, lat: 24.98, lon: 118.62 },
    }))
    expect(panned).toEqual({ ...search, map: '14/24.98/118.62' })
    expect(readView(panned, 'LAND_OFFICIAL').problems).toEqual([])
    expect(changedView(panned, 'GUEST', ({ filter }) => ({ filter }))).toEqual({
      ...panned,
      filter: 'stage:SURVEYED',
    })
    expect(changedView(panned, 'GUEST', () => ({ colorBy: 'method', breaks: null }))).toEqual({
      ...panned,
      color: 'method',
    })
  })
})
