import { type Drawn, type Position, positions } from './position.ts'

/**
 * 万虹路, the north–south spine through 万安, 双阳 and 河市. No alignment is public: this line is
 * within one to two kilometres, and the street grid of 双阳 hangs on it.
 */
export const mainRoad: Drawn & {
  readonly name: { readonly zh: string; readonly en: string }
  readonly line: readonly Position[]
} = {
  name: { zh: '万虹路', en: 'Wanhong Road' },
  provenance: 'SCHEMATIC',
  accuracyM: 2000,
  sources: ['DRAWING'],
  line: positions(
    `118.664 24.945, 118.648 24.961, 118.635 24.972, 118.626 24.984, 118.619 25.003,
     118.613 25.025`,
  ),
}
