import type { Random } from './random.ts'

/**
 * How the sample street is thought to be built up: centres in grid metres with a reach. The pulls
 * are made up so that plots gather where such places have them; they state nothing about the town.
 */
interface Centre {
  readonly across: number
  readonly along: number
  readonly reachM: number
  readonly pull: number
}

const workshops: readonly Centre[] = [
  // Beside 万虹路: car trade in the south, old roadside works farther up.
  { across: -150, along: -1430, reachM: 330, pull: 2.2 },
  { across: 170, along: -1080, reachM: 330, pull: 1.8 },
  { across: -150, along: 150, reachM: 300, pull: 1.2 },
  { across: 165, along: 800, reachM: 300, pull: 1.2 },
  // Around the digital-economy park and west of it.
  { across: -800, along: -750, reachM: 300, pull: 4.5 },
  { across: -1140, along: -750, reachM: 220, pull: 2 },
  { across: -1480, along: -450, reachM: 340, pull: 1.5 },
  // Old factories of 新阳 and 阳江.
  { across: -1150, along: 160, reachM: 420, pull: 2.4 },
  { across: 760, along: 620, reachM: 430, pull: 2.4 },
  // Smaller groups toward the river, the north and the hills.
  { across: 1230, along: -450, reachM: 320, pull: 1.4 },
  { across: 160, along: 1640, reachM: 330, pull: 1.2 },
  { across: -1800, along: 480, reachM: 420, pull: 1.3 },
  { across: 1580, along: 480, reachM: 280, pull: 0.8 },
]

/** How strongly inefficient plots gather at a place of the grid; 0.06 anywhere at least. */
export function pullAt(across: number, along: number): number {
  return workshops.reduce((sum, centre) => {
    const away = Math.hypot(across - centre.across, along - centre.along) / centre.reachM
    // A smooth hump without exponentials: 1 at the centre, 1/4 at the reach.
    return sum + centre.pull / (1 + away * away) ** 2
  }, 0.06)
}

/** How finely a block is divided: coarse along 万虹路 and in the parks, fine in the old quarters. */
export function grainAt(
  across: number,
  along: number,
  random: Random,
): 'ESTATE' | 'WORKS' | 'MIXED' | 'YARD' {
  const onSpine = Math.abs(across) < 340
  const inParks = across > -1700 && across < -300 && along > -950 && along < -250
  const atEdge = Math.abs(across) > 1500 || along > 1300 || along < -1600
  if (inParks) return random.weighted({ WORKS: 6, MIXED: 5 })
  if (onSpine) return random.weighted({ ESTATE: 2, WORKS: 4, MIXED: 4, YARD: 1 })
  if (atEdge) return random.weighted({ ESTATE: 1, WORKS: 3, MIXED: 3, YARD: 4 })
  return random.weighted({ ESTATE: 1.4, WORKS: 4, MIXED: 4, YARD: 3 })
}
