import { hills } from '@panhuo/shared/geography/hills'
import { type Metres, toMetres } from '@panhuo/shared/geography/localFrame'
import { railway } from '@panhuo/shared/geography/railway'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { streets } from '@panhuo/shared/geography/streets'
import {
  along,
  at,
  contains,
  distance,
  flatArea,
  middle,
  ringsMeet,
  toSegment,
} from './flatPolygon.ts'
import { clearOfRoads, type Lot } from './lots.ts'
import type { Random } from './random.ts'

const outline = streetOutline.ring.map(toMetres)
const heights = hills.map((hill) => hill.ring.map(toMetres))
const rail = railway.line.map(toMetres)
const bend = { east: 605, north: -222 }

/** Small works beside the winding village roads, one per bend and side where there is room. */
export function outlyingLots(inBlocks: readonly Lot[], random: Random): readonly Lot[] {
  const found: Lot[] = []
  for (const { id, line, widthM } of streets.filter(({ id }) => id.startsWith('v'))) {
    const points = line.map(toMetres)
    for (const [index, to] of points.slice(1).entries()) {
      for (const side of [1, -1]) {
        const lot = besideRoad(
          `${id}-${index}${side > 0 ? 'l' : 'r'}`,
          points[index] as Metres,
          to,
          side,
          widthM,
          random,
        )
        if (isFree(lot, [...inBlocks, ...found])) found.push(lot)
      }
    }
  }
  return found
}

function besideRoad(
  id: string,
  from: Metres,
  to: Metres,
  side: number,
  widthM: number,
  random: Random,
): Lot {
  const length = distance(from, to)
  const wide = Math.min(length * 0.7, random.between(48, 105))
  const start = random.between(0.12, 0.88 - wide / length)
  const near = widthM / 2 + random.between(5, 9)
  const deep = near + random.between(45, 85)
  const [left, right] = [along(from, to, start), along(from, to, start + wide / length)]
  const off: Metres = [(-side * (to[1] - from[1])) / length, (side * (to[0] - from[0])) / length]
  const shift = ([east, north]: Metres, reach: number): Metres => [
    east + off[0] * reach,
    north + off[1] * reach,
  ]
  const skew = random.between(0.9, 1.1)
  const quad = [shift(left, near), shift(right, near), shift(right, deep * skew), shift(left, deep)]
  const corners = flatArea(quad) < 0 ? quad.reverse() : quad
  const [east, north] = middle(corners)
  return {
    block: {
      id,
      corners: corners as unknown as Lot['block']['corners'],
      // The grid's northern axes turned into this frame: good enough to say which quarter this is.
      across: (east - bend.east) * 0.948 + (north - bend.north) * 0.318,
      along: (north - bend.north) * 0.948 - (east - bend.east) * 0.318,
      streetOn: [false, false, false, false],
    },
    corners,
    crossings: [],
    areaM2: flatArea(corners),
    besideVillage: true,
  }
}

function isFree({ corners }: Lot, others: readonly Lot[]): boolean {
  const onFloor = corners.every(
    (corner) => contains(outline, corner) && !heights.some((hill) => contains(hill, corner)),
  )
  const offRail = corners.every((corner) =>
    rail.slice(1).every((to, index) => toSegment(corner, at(rail, index), to) > 45),
  )
  const acrossRail = rail.slice(1).some((to, index) => ringsMeet(corners, [at(rail, index), to]))
  const apart = others.every(
    (other) =>
      distance(middle(other.corners), middle(corners)) > 500 || !ringsMeet(other.corners, corners),
  )
  return onFloor && offRail && !acrossRail && apart && clearOfRoads(corners)
}
