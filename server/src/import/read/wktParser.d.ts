declare module 'wkt-parser' {
  /** Reads WKT 1 and 2 into the parameters that proj4 knows. Throws for what is neither. */
  export default function parseWkt(wkt: string): object
}
