import { describe, expect, it } from 'vitest'
import { districtOutline } from './districtOutline.ts'
import { geographySources } from './geographySources.ts'
import { hills } from './hills.ts'
import { toMetres, toPosition } from './localFrame.ts'
import { mainRoad } from './mainRoad.ts'
import { placeLabels } from './placeLabels.ts'
import { type Drawn, type Position, positions } from './position.ts'
import { railway } from './railway.ts'
import { river } from './river.ts'
import { streetOutline } from './streetOutline.ts'
import { streets } from './streets.ts'

const squareKilometres = (ring: readonly Position[]) => {
  const metres = ring.map(toMetres)
  const sum = metres.slice(1).reduce((total, [east, north], index) => {
    const [beforeEast, beforeNorth] = metres[index] as readonly [number, number]
    return total + beforeEast * north - east * beforeNorth
  }, 0)
  return sum / 2 / 1e6
}

const sideOf = ([ax, ay]: Position, [bx, by]: Position, [px, py]: Position) =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax)

function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  return (
    Math.sign(sideOf(a, b, c)) * Math.sign(sideOf(a, b, d)) < 0 &&
    Math.sign(sideOf(c, d, a)) * Math.sign(sideOf(c, d, b)) < 0
  )
}

function crossings(ring: readonly Position[], other: readonly Position[]): number {
  let count = 0
  for (let i = 1; i < ring.length; i += 1) {
    for (let j = 1; j < other.length; j += 1) {
      const [a, b, c, d] = [ring[i - 1], ring[i], other[j - 1], other[j]] as Position[]
      if (crosses(a as Position, b as Position, c as Position, d as Position)) count += 1
    }
  }
  return count
}

const rings: Record<string, Drawn & { readonly ring: readonly Position[] }> = {
  district: districtOutline,
  street: streetOutline,
  river,
  ...Object.fromEntries(hills.map((hill) => [hill.id, hill])),
}

describe('drawn geography', () => {
  it('closes every ring counterclockwise and lets none cross itself', () => {
    for (const [name, { ring }] of Object.entries(rings)) {
      expect(ring[0], name).toEqual(ring.at(-1))
      expect(squareKilometres(ring), name).toBeGreaterThan(0)
      expect(crossings(ring, ring), name).toBe(0)
    }
  })

  it('keeps the district at about 373 and the street at 15 to 22 square kilometres', () => {
    // The flat frame is tuned to 双阳, so the far north of the district is off by a few parts in a thousand.
    expect(squareKilometres(districtOutline.ring)).toBeCloseTo(373, -1)
    expect(squareKilometres(streetOutline.ring)).toBeGreaterThan(15)
    expect(squareKilometres(streetOutline.ring)).toBeLessThan(22)
  })

  it('keeps the street inside the district and apart from the river', () => {
    expect(crossings(streetOutline.ring, districtOutline.ring)).toBe(0)
    expect(crossings(streetOutline.ring, river.ring)).toBe(0)
  })

  it('leads the railway and 万虹路 through the street', () => {
    expect(crossings(railway.line, streetOutline.ring)).toBe(2)
    expect(crossings(mainRoad.line, streetOutline.ring)).toBe(2)
    expect(streets[0]?.line).toBe(mainRoad.line)
  })

  it('names only the streets that a source names', () => {
    const names = new Set(streets.flatMap(({ name }) => name?.zh ?? []))
    expect(names).toEqual(new Set(['万虹路', '阳光路', '阳新街', '阳新街西拓']))
    expect(streets.every(({ provenance }) => provenance === 'SCHEMATIC')).toBe(true)
    expect(new Set(streets.map(({ id }) => id)).size).toBe(streets.length)
  })

  it('says of everything where it comes from and how far off it may be', () => {
    const all = [...Object.values(rings), railway, mainRoad, ...streets, ...placeLabels]
    for (const { accuracyM, sources } of all) {
      expect(accuracyM).toBeGreaterThanOrEqual(300)
      expect(Object.keys(geographySources)).toEqual(expect.arrayContaining([...sources]))
    }
  })

  it('turns degrees into metres and back to the same seven decimals', () => {
    for (const position of streetOutline.ring) {
      expect(toPosition(toMetres(position))).toEqual(position)
    }
    expect(toMetres([118.62, 24.986])).toEqual([0, 0])
  })

  it('refuses text that is no list of positions', () => {
    expect(() => positions('118.6 25, 118.7')).toThrow('not a position')
    expect(() => positions('118.6 25 3')).toThrow('not a position')
  })
})
