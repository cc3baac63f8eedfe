import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { describe, expect, it } from 'vitest'
import { HEIGHT, place, positionAt, rectOf, WIDTH } from './overviewFrame.ts'

describe('the overview', () => {
  it('holds the whole district', () => {
    for (const at of districtOutline.ring) {
      const [x, y] = place(at)
      expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true)
    }
  })

  it('finds the position under a click again', () => {
    const [x, y] = place([118.62, 24.98])
    const [lon, lat] = positionAt(x, y)
    expect([lon, lat]).toEqual([expect.closeTo(118.62, 9), expect.closeTo(24.98, 9)])
  })

  it('frames the view, within its own edge and never out of sight', () => {
    const whole = rectOf([117, 24, 120, 26])
    expect(whole).toEqual({ x: 1, y: 1, width: WIDTH - 2, height: HEIGHT - 2 })
    const near = rectOf([118.62, 24.98, 118.6201, 24.9801])
    expect([near.width, near.height]).toEqual([3, 3])
  })
})
