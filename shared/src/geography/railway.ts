import { type Drawn, type Position, positions } from './position.ts'

/**
 * 福厦铁路 (杭深线) across the district, generalized from OpenStreetMap (ODbL: name the
 * contributors wherever it is shown).
 */
export const railway: Drawn & {
  readonly name: { readonly zh: string; readonly en: string }
  /** Width kept free of plots, metres. */
  readonly corridorM: number
  readonly line: readonly Position[]
} = {
  name: { zh: '福厦铁路', en: 'Fuzhou–Xiamen Railway' },
  provenance: 'SCHEMATIC',
  accuracyM: 500,
  sources: ['OSM'],
  corridorM: 50,
  line: positions(
    `118.706 25.058, 118.691 25.045, 118.687 25.039, 118.681 25.028, 118.671 25.017,
     118.658 25.007, 118.650 25.004, 118.635 24.999, 118.626 24.995, 118.590 24.981`,
  ),
}
