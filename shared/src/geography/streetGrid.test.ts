import { describe, expect, it } from 'vitest'
import { toMetres } from './localFrame.ts'
import { mainRoad } from './mainRoad.ts'
import { gridMetres, gridPosition, gridRing, gridSteps } from './streetGrid.ts'
import { gridStreets } from './streets.ts'

describe('street grid', () => {
  it('runs exactly along 万虹路 where across is 0', () => {
    const bend = mainRoad.line[3]
    expect(gridPosition(0, 0)).toEqual(bend)
    const [east, north] = gridMetres(0, 500)
    const [bendEast, bendNorth] = toMetres(bend ?? [0, 0])
    expect(Math.hypot(east - bendEast, north - bendNorth)).toBeCloseTo(500, 6)
  })

  it('keeps distances of the grid near to metres', () => {
    for (const across of [-1800, -600, 600, 1500]) {
      for (const along of [-1200, -200, 800, 1700]) {
        const [e1, n1] = gridMetres(across, along)
        const [e2, n2] = gridMetres(across + 100, along)
        expect(Math.abs(Math.hypot(e2 - e1, n2 - n1) - 100)).toBeLessThan(25)
      }
    }
  })

  it('follows its curves in steps, both ends included', () => {
    const steps = gridSteps([-600, 0], [-600, 300])
    expect(steps).toHaveLength(6)
    expect(steps[0]).toEqual(gridPosition(-600, 0))
    expect(steps.at(-1)).toEqual(gridPosition(-600, 300))
  })

  it('closes a ring over a rectangle of the grid', () => {
    const ring = gridRing([-960, -640], [-880, -610])
    expect(ring[0]).toEqual(ring.at(-1))
    expect(ring[0]).toEqual(gridPosition(-960, -880))
    expect(new Set(ring.map(String)).size).toBe(ring.length - 1)
  })

  it('has streets that run forward and ids that differ', () => {
    expect(gridStreets.every(({ from, to }) => from < to)).toBe(true)
    expect(new Set(gridStreets.map(({ id }) => id)).size).toBe(gridStreets.length)
  })
})
