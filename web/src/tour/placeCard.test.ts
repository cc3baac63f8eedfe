import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from './placeCard.ts'

const window = { width: 1440, height: 900 }
const card = { width: 320, height: 160 }

describe('the card of the tour', () => {
  it('stands below a button, beside a panel, above a tab', () => {
    const button = { left: 600, top: 8, width: 240, height: 32 }
    expect(placeCard(button, card, window)).toEqual({ left: 560, top: 52 })
    const panel = { left: 0, top: 50, width: 320, height: 850 }
    expect(placeCard(panel, card, window)).toEqual({ left: 332, top: 98 })
    const list = { left: 900, top: 50, width: 540, height: 850 }
    expect(placeCard(list, card, window)).toEqual({ left: 568, top: 98 })
    const tab = { left: 130, top: 788, width: 130, height: 56 }
    expect(placeCard(tab, card, { width: 390, height: 844 })).toEqual({ left: 35, top: 616 })
  })

  it('never leaves a window that has room for it', () => {
    const side = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(side, side, side, side, (left, top, width, height) => {
        const at = placeCard({ left, top, width, height }, card, window)
        expect(at.left >= 0 && at.left + card.width <= window.width).toBe(true)
        expect(at.top >= 0 && at.top + card.height <= window.height).toBe(true)
      }),
    )
  })
})
