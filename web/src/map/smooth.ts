import type { Position } from '@panhuo/shared/geography/position'

/**
 * Rounds the corners of a closed ring (Chaikin's corner cutting), for hills and water whose edges
 * are drawn by hand and soft in nature. Positions for which `held` is true stay as they are, so
 * that an edge shared with a boundary keeps to it. Returns a closed ring.
 */
export function smoothRing(
  ring: readonly Position[],
  held: (position: Position) => boolean,
  rounds = 3,
): readonly Position[] {
  let open = ring.slice(0, -1).map((position) => ({ position, held: held(position) }))
  for (let round = 0; round < rounds; round += 1) {
    open = open.flatMap((corner, index) => {
      if (corner.held) return [corner]
      const before = open[(index + open.length - 1) % open.length] ?? corner
      const after = open[(index + 1) % open.length] ?? corner
      return [
        { position: between(before.position, corner.position, 0.75), held: false },
        { position: between(corner.position, after.position, 0.25), held: false },
      ]
    })
  }
  const positions = open.map(({ position }) => position)
  return positions[0] ? [...positions, positions[0]] : []
}

function between(from: Position, to: Position, share: number): Position {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
