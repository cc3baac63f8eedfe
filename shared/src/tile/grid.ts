/** Units along each side of a tile, and how far a feature reaches over its edge. */
export const EXTENT = 4096
export const BUFFER = 64
