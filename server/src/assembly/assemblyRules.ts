/** A plot that may be brought together with others; its middle in metres of the map. */
export interface Member {
  readonly id: number
  readonly areaMu: number
  readonly x: number
  readonly y: number
}
export interface Reach {
  readonly areaMuMin: number
  readonly areaMuMax: number
  /** Most plots in a group. */
  readonly members: number
}

/** Sets looked at before the search ends, so that no register makes it endless. */
const MOST_STEPS = 60_000

/** The groups found, the closest together first; `whole` is false where the search was cut short. */
export interface Groups {
  readonly groups: readonly (readonly number[])[]
  readonly whole: boolean
}

/**
 * Every connected group of plots that together reach the size, each once and none with a plot to
 * spare. A group grows from its smallest id by neighbors that are new to it, so that no group is met
 * twice.
 */
export function connectedGroups(
  members: readonly Member[],
  pairs: readonly (readonly [number, number])[],
  reach: Reach,
): Groups {
  const byId = new Map(members.map((member) => [member.id, member]))
  const beside = new Map<number, Set<number>>(members.map(({ id }) => [id, new Set()]))
  for (const [a, b] of pairs) {
    beside.get(a)?.add(b)
    beside.get(b)?.add(a)
  }
  const around = (id: number) => beside.get(id) ?? new Set<number>()
  const areaOf = (id: number) => byId.get(id)?.areaMu ?? 0
  const found: number[][] = []
  let steps = 0

  function grow(group: readonly number[], open: ReadonlySet<number>, area: number): void {
    steps += 1
    if (steps > MOST_STEPS || area > reach.areaMuMax) return
    if (area >= reach.areaMuMin) {
      if (group.length > 1 && !hasSpare(group, area)) found.push([...group].sort((a, b) => a - b))
      return
    }
    if (group.length >= reach.members) return
    const [root = 0] = group
    const rest = new Set(open)
    for (const next of open) {
      rest.delete(next)
      const reached = group.flatMap((id) => [...around(id)])
      const fresh = [...around(next)].filter(
        (id) => id > root && !group.includes(id) && !reached.includes(id),
      )
      grow([...group, next], new Set([...rest, ...fresh]), area + areaOf(next))
    }
  }

  function hasSpare(group: readonly number[], area: number): boolean {
    return group.some(
      (id) =>
        area - areaOf(id) >= reach.areaMuMin && isConnected(group.filter((other) => other !== id)),
    )
  }

  function isConnected(group: readonly number[]): boolean {
    const seen = new Set(group.slice(0, 1))
    for (const id of seen) for (const next of around(id)) if (group.includes(next)) seen.add(next)
    return seen.size === group.length
  }

  for (const { id, areaMu } of members) {
    grow([id], new Set([...around(id)].filter((other) => other > id)), areaMu)
  }
  const spread = (group: readonly number[]) => spreadOf(group.map((id) => byId.get(id) as Member))
  return {
    groups: found.sort((a, b) => spread(a) - spread(b)),
    whole: steps <= MOST_STEPS,
  }
}

/** How far apart the middles lie, for what they cover: small is compact. */
function spreadOf(members: readonly Member[]): number {
  const count = members.length
  const x = members.reduce((sum, member) => sum + member.x, 0) / count
  const y = members.reduce((sum, member) => sum + member.y, 0) / count
  const area = members.reduce((sum, member) => sum + member.areaMu, 0)
  return (
    Math.max(...members.map((member) => Math.hypot(member.x - x, member.y - y))) / Math.sqrt(area)
  )
}
