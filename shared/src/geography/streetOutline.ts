import { type Drawn, outerRing, type Position, positions } from './position.ts'

/**
 * 双阳街道 350504002, drawn by us because no boundary is public. It shares the district's own
 * vertices in the west and south-west, follows the 洛阳江 valley in the east, and leaves 万安 to the
 * south and 河市 to the north.
 */
export const streetOutline: Drawn & { readonly ring: readonly Position[] } = {
  provenance: 'SCHEMATIC',
  accuracyM: 1500,
  sources: ['DRAWING'],
  ring: outerRing(
    positions(
      `118.6352 25.0060, 118.6298 25.0057, 118.6241 25.0046, 118.6189 25.0052, 118.6139 25.0039,
       118.6091 25.0031, 118.6040 25.0012, 118.5998 25.0001, 118.5951 24.9979, 118.5890 24.9966,
       118.589 24.984, 118.600 24.972, 118.6218 24.9661, 118.6262 24.9674, 118.6309 24.9669,
       118.6356 24.9662, 118.6401 24.9679, 118.6429 24.9716, 118.6468 24.9747, 118.6491 24.9792,
       118.6519 24.9838, 118.6509 24.9861, 118.6458 24.9924, 118.6398 25.0001`,
    ),
  ),
}
