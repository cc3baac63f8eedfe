import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { describe, expect, it } from 'vitest'
import { manyParcels } from './manyParcels.ts'
import { contains, flatArea } from './samplePlots/flatPolygon.ts'

const parcels = manyParcels(2_000)
const outline = districtOutline.ring.slice(0, -1)
const rings = parcels.map(({ geometry }) =>
  (geometry.coordinates[0]?.[0] ?? []).slice(0, -1).map(([x = 0, y = 0]) => [x, y] as const),
)

describe('many made-up plots', () => {
  it('are as many as asked for, each with its own code', () => {
    expect(parcels).toHaveLength(2_000)
    expect(new Set(parcels.map(({ code }) => code)).size).toBe(2_000)
    expect(parcels.at(-1)?.code).toBe('350504-LD-002000')
  })

  it('are the same each time', () => {
    expect(manyParcels(2_000)).toEqual(parcels)
  })

  it('cover the district with counterclockwise outlines that keep to their own cells', () => {
    const lats = rings.map((ring) => ring[0]?.[1] ?? 0)
    expect(Math.max(...lats)).toBeGreaterThan(25.29)
    expect(Math.min(...lats)).toBeLessThan(24.95)
    for (const ring of rings) {
      expect(flatArea(ring)).toBeGreaterThan(0)
      expect(ring.some((corner) => contains(outline, corner))).toBe(true)
    }
    const boxes = rings.map((ring) => ({
      west: Math.min(...ring.map(([x]) => x)),
      east: Math.max(...ring.map(([x]) => x)),
      south: Math.min(...ring.map(([, y]) => y)),
      north: Math.max(...ring.map(([, y]) => y)),
    }))
    const overlaps = boxes.filter((a, index) =>
      boxes
        .slice(index + 1)
        .some((b) => a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north),
    )
    expect(overlaps).toEqual([])
  })

  it('set a method where the stage asks for one', () => {
    const decided = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED']
    const without = parcels.filter(({ stage, method }) => decided.includes(stage) && !method)
    expect(without).toEqual([])
  })
})
