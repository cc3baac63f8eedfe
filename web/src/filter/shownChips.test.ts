import { expect, it } from 'vitest'
import type { Conditions } from './pausing.ts'
import { shownChips } from './shownChips.ts'

const all: Conditions = {
  filter: { stage: { in: ['SURVEYED'] }, areaMu: { gte: 20 }, not: { park: { in: ['A'] } } },
  paused: {},
}
const shown = (conditions: Conditions) =>
  shownChips(conditions, 'en').map(({ id, value }) => `${id} ${value}`)
const chip = (conditions: Conditions, id: string) => {
  const found = shownChips(conditions, 'en').find((one) => one.id === id)
  if (!found) throw new Error(`no chip ${id}`)
  return found
}

it('keeps the place of a chip that is put aside, and its value', () => {
  expect(shown(all)).toEqual(['stage Surveyed', 'areaMu ≥ 20 mu', 'not-park A'])
  const aside = chip(chip(all, 'stage').turn(all), 'not-park').turn(chip(all, 'stage').turn(all))
  expect(aside.filter).toEqual({ areaMu: { gte: 20 } })
  expect(shown(aside)).toEqual(['off-stage Surveyed', 'areaMu ≥ 20 mu', 'off-not-park A'])
  expect(chip(aside, 'off-stage').turn(aside).filter).toEqual({
    stage: { in: ['SURVEYED'] },
    areaMu: { gte: 20 },
  })
})

it('takes a chip away where it stands', () => {
  const aside = chip(all, 'areaMu').turn(all)
  expect(chip(aside, 'off-areaMu').remove(aside)).toEqual({ filter: aside.filter, paused: {} })
  expect(chip(all, 'not-park').remove(all).filter).not.toHaveProperty('not')
})

it('gives every chip a key of its own, though a whole `not` holds and another one waits', () => {
  const other = { not: { not: { areaMu: { gte: 50 } } } }
  const both = { filter: { not: { not: { areaMu: { gte: 20 } } } }, paused: other }
  expect(shownChips(both, 'en').map(({ id, key }) => [id, key])).toEqual([
    ['not', 'not'],
    ['off-not', 'off-not'],
  ])
  expect(shownChips({ filter: {}, paused: other }, 'en').map(({ key }) => key)).toEqual(['not'])
})
