import { type Metres, toMetres, toPosition } from './localFrame.ts'
import { type Drawn, outerRing, type Position, positions } from './position.ts'

const course = positions(
  `118.6742 25.1060, 118.6709 25.0935, 118.6723 25.0836, 118.6781 25.0746, 118.6694 25.0662,
   118.6588 25.0569, 118.6546 25.0502, 118.6577 25.0442, 118.6496 25.0361, 118.6411 25.0279,
   118.6424 25.0213, 118.6430 25.0172, 118.6381 25.0122, 118.6361 25.0079, 118.6393 25.0024,
   118.6428 24.9977, 118.6466 24.9926, 118.6512 24.9871, 118.6548 24.9817, 118.6601 24.9752,
   118.6644 24.9683, 118.6706 24.9610, 118.6770 24.9530, 118.6829 24.9450, 118.6884 24.9342`,
)
/** Full width in metres at each point: a stream in the hills, tidal below the eleventh kilometre. */
const widths = [
  24, 26, 28, 32, 34, 38, 42, 46, 50, 56, 62, 68, 76, 84, 96, 112, 132, 160, 190, 230, 280, 360,
  520, 760, 1050,
]

/** 洛阳江, schematic band along the district's eastern edge, tidal from about 118.646 24.993. */
export const river: Drawn & {
  readonly name: { readonly zh: string; readonly en: string }
  readonly line: readonly Position[]
  readonly ring: readonly Position[]
} = {
  name: { zh: '洛阳江', en: 'Luoyang River' },
  provenance: 'SCHEMATIC',
  accuracyM: 500,
  sources: ['DRAWING'],
  line: course,
  ring: outerRing(band(course.map(toMetres), widths).map(toPosition)),
}

/** Both banks of a line, offset by half the width along the mean normal of each point. */
function band(line: readonly Metres[], widthsM: readonly number[]): readonly Metres[] {
  const side = (sign: 1 | -1) =>
    line.map(([east, north], index): Metres => {
      const before = line[Math.max(0, index - 1)] as Metres
      const after = line[Math.min(line.length - 1, index + 1)] as Metres
      const length = Math.hypot(after[0] - before[0], after[1] - before[1])
      const reach = (sign * (widthsM[index] ?? 0)) / 2 / length
      return [east - (after[1] - before[1]) * reach, north + (after[0] - before[0]) * reach]
    })
  return [...side(1), ...side(-1).reverse()]
}
