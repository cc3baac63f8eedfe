import type { Geometry, Position } from 'geojson'

/** Reads geometries that stand one behind the other as little-endian 2-D WKB (OGC 06-103r4 §8.2). */
export class WkbReader {
  readonly #bytes: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  next(): Geometry {
    if (this.#bytes.getUint8(this.#at) !== 1) throw new Error('WKB is not little-endian')
    const type = this.#bytes.getUint32(this.#at + 1, true)
    this.#at += 5
    switch (type) {
      case 1:
        return { type: 'Point', coordinates: this.#position() }
      case 2:
        return { type: 'LineString', coordinates: this.#positions() }
      case 3:
        return { type: 'Polygon', coordinates: this.#many(() => this.#positions()) }
      case 4:
      case 5:
      case 6: {
        const parts = this.#many(() => this.next())
        const coordinates = parts.map((part) => (part as { coordinates: unknown }).coordinates)
        const name = (['MultiPoint', 'MultiLineString', 'MultiPolygon'] as const)[type - 4]
        return { type: name, coordinates } as Geometry
      }
      default:
        throw new Error(`WKB of type ${type} is not plain 2-D geometry`)
    }
  }

  #many<Part>(read: () => Part): Part[] {
    const count = this.#bytes.getUint32(this.#at, true)
    this.#at += 4
    return Array.from({ length: count }, read)
  }

  #positions(): Position[] {
    return this.#many(() => this.#position())
  }

  #position(): Position {
    const x = this.#bytes.getFloat64(this.#at, true)
    const y = this.#bytes.getFloat64(this.#at + 8, true)
    this.#at += 16
    return [x, y]
  }
}
