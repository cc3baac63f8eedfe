import { expect, test } from 'vitest'
import { emptyView, type View } from '../url/view.ts'
import { readView, writeView } from '../url/viewText.ts'
import {
  goneOf,
  linkOf,
  openedLink,
  readViews,
  renamed,
  undone,
  withRecent,
  withView,
} from './savedView.ts'

const view: View = {
  ...emptyView,
  filter: { stage: { in: ['SURVEYED'] }, areaMu: { gte: 20 } },
  paused: { plotRatio: { lt: 0.8 } },
  camera: { zoom: 14.5, lat: 24.98, lon: 118.62 },
  picked: { all: false, codes: ['350504-SY-0003'] },
  colorBy: 'method',
  swipe: { colorBy: 'stage', breaks: null },
  sort: { field: 'areaMu', descending: true },
  base: 'imagery',
  tab: 'charts',
  unit: 'area',
  asOf: '2020-01-01',
  layers: { ...emptyView.layers, parks: false },
  selected: { layer: 'parcels', code: 'A' },
  locale: 'en',
}
const a = { id: '1', name: 'a', link: '?x' }
const b = { id: '2', name: 'b', link: '' }

test('a kept view opens as it was, without what was selected and the language', () => {
  const link = linkOf(writeView(view), 'LAND_OFFICIAL')
  const opened = openedLink({ link }, { at: 'plot/B', lang: 'zh' }, 'LAND_OFFICIAL')
  expect(readView(opened, 'LAND_OFFICIAL')).toEqual({
    view: { ...view, selected: null, locale: 'zh' },
    problems: [],
    unread: {},
  })
})

test('what a role may not filter by is told when it opens, and kept when it is kept again', () => {
  const link = '?filter=taxPerMu:..5;stage:SURVEYED'
  const opened = openedLink({ link }, {}, 'GUEST')
  const { view, problems } = readView(opened, 'GUEST')
  expect(view.filter).toEqual({ stage: { in: ['SURVEYED'] } })
  expect(problems).toHaveLength(1)
  expect(linkOf(opened, 'GUEST')).toBe(link)
})

test('the same name is kept once; names are not taken twice', () => {
  expect(withView([a, b], { ...a, id: '3', link: '?y' })).toEqual([
    { id: '3', name: 'a', link: '?y' },
    b,
  ])
  expect(renamed([a, b], '1', ' c ')).toEqual([{ ...a, name: 'c' }, b])
  expect(renamed([a, b], '1', 'b')).toEqual([a, b])
  expect(renamed([a, b], '1', ' ')).toEqual([a, b])
})

test('one act is taken back, and what was done since stays', () => {
  const c = { id: '3', name: 'c', link: '?z' }
  const removed = goneOf([a, b], ({ id }) => id === '1')
  expect(undone([b], removed)).toEqual([a, b])
  expect(undone([c, { ...b, name: 'd' }], removed)).toEqual([a, c, { ...b, name: 'd' }])
  // Its name was given to another one, or it is there again already.
  expect(undone([{ ...b, name: 'a' }], removed)).toEqual([
    { ...a, name: 'a (2)' },
    { ...b, name: 'a' },
  ])
  expect(undone([b, a], removed)).toEqual([b, a])

  const newer = { ...b, id: '3' }
  const replaced = { put: '3', ...goneOf([a, b], ({ name }) => name === 'b') }
  expect(withView([a, b], newer)).toEqual([newer, a])
  expect(undone([newer, a], replaced)).toEqual([a, b])
  expect(undone([c, a], { put: '3', ...goneOf([a], ({ name }) => name === 'c') })).toEqual([a])
})

test('the last eight distinct filters are remembered', () => {
  const eight = ['1', '2', '3', '4', '5', '6', '7', '8']
  expect(withRecent(eight, '9')).toEqual(['9', '1', '2', '3', '4', '5', '6', '7'])
  expect(withRecent(eight, '3')[0]).toBe('3')
  expect(withRecent(eight, '3')).toHaveLength(8)
  expect(withRecent(eight, '')).toBe(eight)
})

test('what was written by other hands is left out', () => {
  expect(readViews('{')).toEqual([])
  expect(readViews(JSON.stringify([a, null, { id: 1 }, 'x']))).toEqual([a])
})
