import { describe, expect, it } from 'vitest'
import { moved, readChoice, resized, shown, usualChoice } from './columnChoice.ts'
import { chosenColumns, columnsOf, PICK_WIDTH, placedColumns } from './parcelColumns.ts'

const usual = usualChoice('LAND_OFFICIAL')

describe('the columns of the list', () => {
  it('may be every attribute that the role may see, and no other', () => {
    const ids = (role: Parameters<typeof columnsOf>[0]) => columnsOf(role).map(({ id }) => id)
    expect(ids('LAND_OFFICIAL')).toContain('rightHolder')
    expect(ids('GUEST')).not.toContain('plotRatio')
    expect(usualChoice('GUEST').order).not.toContain('plotRatio')
  })

  it('are moved, shown and taken away, but never all', () => {
    expect(moved(usual, 'stage', 0).order.slice(0, 2)).toEqual(['stage', 'code'])
    expect(moved(usual, 'code', 99).order.at(-1)).toBe('code')
    expect(shown(usual, 'tenureEnd', true).order.at(-1)).toBe('tenureEnd')
    const one = { ...usual, order: ['code'] }
    expect(shown(one, 'code', false)).toBe(one)
  })

  it('stay within readable widths and are pinned one beside the other', () => {
    expect(resized(usual, 'code', 4).widths.code).toBe(56)
    const placed = placedColumns('LAND_OFFICIAL', { ...usual, pinned: 2 }, false)
    expect(placed.map(({ left }) => left).slice(0, 3)).toEqual([
      PICK_WIDTH.desk,
      PICK_WIDTH.desk + 108,
      undefined,
    ])
    expect(placed.filter(({ fills }) => fills)).toHaveLength(1)
  })

  it('are read back, and what cannot be read gives the usual ones', () => {
    const choice = resized(shown(usual, 'tenureEnd', true), 'name', 200)
    expect(readChoice('LAND_OFFICIAL', JSON.stringify(choice))).toEqual(choice)
    expect(readChoice('LAND_OFFICIAL', '{')).toEqual(usual)
    expect(readChoice('GUEST', JSON.stringify(choice)).order).not.toContain('condition')
    expect(chosenColumns('GUEST', choice).map(({ id }) => id)).not.toContain('plotRatio')
  })
})
