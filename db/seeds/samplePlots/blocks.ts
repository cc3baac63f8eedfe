import { hills } from '@panhuo/shared/geography/hills'
import { type Metres, toMetres } from '@panhuo/shared/geography/localFrame'
import { gridMetres } from '@panhuo/shared/geography/streetGrid'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import { gridStreets, streetClasses } from '@panhuo/shared/geography/streets'
import { contains, middle } from './flatPolygon.ts'

/** A street block: its four corners inside the red lines, and where it lies in the grid. */
export interface Block {
  readonly id: string
  /** South-west, south-east, north-east, north-west, seen along the grid. */
  readonly corners: readonly [Metres, Metres, Metres, Metres]
  /** Grid coordinates of the block's middle, metres across and along. */
  readonly across: number
  readonly along: number
  /** Has the side (south, east, north, west) a street? */
  readonly streetOn: readonly [boolean, boolean, boolean, boolean]
}

/** Green strip between the red line and the first fence, metres. */
const VERGE_M = 4

const wanhong = { lengthwise: true, at: 0, from: -2400, to: 2600, streetClass: 'TRUNK' } as const
const lines = [wanhong, ...gridStreets]
const outline = streetOutline.ring.map(toMetres)
const heights = hills.map((hill) => hill.ring.map(toMetres))

/** All blocks that the street grid encloses on two sides at least, south-west to north-east. */
export function blocks(): readonly Block[] {
  const acrossAt = lineAt(true)
  const alongAt = lineAt(false)
  return alongAt.slice(1).flatMap((north, row) =>
    acrossAt.slice(1).flatMap((east, column) => {
      const west = acrossAt[column] as number
      const south = alongAt[row] as number
      const inset = [
        streetBeside(false, south, west, east),
        streetBeside(true, east, south, north),
        streetBeside(false, north, west, east),
        streetBeside(true, west, south, north),
      ] as const
      const block: Block = {
        id: `${column}-${row}`,
        corners: [
          gridMetres(west + inset[3], south + inset[0]),
          gridMetres(east - inset[1], south + inset[0]),
          gridMetres(east - inset[1], north - inset[2]),
          gridMetres(west + inset[3], north - inset[2]),
        ],
        across: (west + east) / 2,
        along: (south + north) / 2,
        streetOn: [inset[0] > 0, inset[1] > 0, inset[2] > 0, inset[3] > 0],
      }
      return inset.filter((metres) => metres > 0).length >= 2 && isBuildable(block) ? [block] : []
    }),
  )
}

/** Inside the street's outline and on the valley floor, corners and middle alike. */
function isBuildable({ corners }: Block): boolean {
  return [...corners, middle(corners)].every(
    (point) => contains(outline, point) && !heights.some((hill) => contains(hill, point)),
  )
}

/** Positions of all streets of one direction, west to east or south to north. */
function lineAt(lengthwise: boolean): readonly number[] {
  const found = lines.filter((line) => line.lengthwise === lengthwise).map((line) => line.at)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Metres from the line to the first fence, or 0 where no street runs along the whole side. */
function streetBeside(lengthwise: boolean, at: number, from: number, to: number): number {
  const street = lines.find(
    (line) =>
      line.lengthwise === lengthwise && line.at === at && line.from <= from && line.to >= to,
  )
  return street ? streetClasses[street.streetClass].widthM / 2 + VERGE_M : 0
}
