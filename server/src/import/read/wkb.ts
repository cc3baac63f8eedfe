import type { Geometry, Position } from 'geojson'

/** Well-known binary that is not one of the plain types. */
export class OddGeometry extends Error {
  readonly kind: 'CURVED' | 'UNKNOWN'

  constructor(kind: 'CURVED' | 'UNKNOWN') {
    super(kind)
    this.kind = kind
  }
}

const plain = [
  undefined,
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const

/**
 * Reads well-known binary, ISO or extended, in the plan alone: heights and measures are passed over.
 * Throws OddGeometry for curves and RangeError where the bytes end too early.
 */
export function geometryOfWkb(bytes: Uint8Array): Geometry {
  return new WkbReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).geometry()
}

class WkbReader {
  readonly #view: DataView
  #at = 0
  #little = true

  constructor(view: DataView) {
    this.#view = view
  }

  geometry(): Geometry {
    this.#little = this.#view.getUint8(this.#at) === 1
    this.#at += 1
    const code = this.#uint()
    const type = (code & 0x0fff_ffff) % 1000
    const thousands = Math.floor((code & 0x0fff_ffff) / 1000)
    // The high bits are PostGIS's own way; the thousands are the standard's.
    const hasZ = (code & 0x8000_0000) !== 0 || thousands === 1 || thousands === 3
    const hasM = (code & 0x4000_0000) !== 0 || thousands === 2 || thousands === 3
    if ((code & 0x2000_0000) !== 0) this.#at += 4
    const name = plain[type]
    const skip = (Number(hasZ) + Number(hasM)) * 8
    if (name === undefined) {
      throw new OddGeometry(type >= 8 && type <= 14 ? 'CURVED' : 'UNKNOWN')
    }
    return this.#shape(name, skip)
  }

  #shape(type: NonNullable<(typeof plain)[number]>, skip: number): Geometry {
    switch (type) {
      case 'Point':
        return { type, coordinates: this.#position(skip) }
      case 'LineString':
        return { type, coordinates: this.#line(skip) }
      case 'Polygon':
        return { type, coordinates: this.#many(() => this.#line(skip)) }
      case 'GeometryCollection':
        return { type, geometries: this.#many(() => this.geometry()) }
      default: {
        const coordinates = this.#many(() => {
          const part = this.geometry()
          if (part.type === 'GeometryCollection') throw new OddGeometry('UNKNOWN')
          return part.coordinates
        })
        return { type, coordinates } as Geometry
      }
    }
  }

  #many<Item>(read: () => Item): Item[] {
    const count = this.#uint()
    // A lying count must not make us wait: each item takes four bytes at least.
    if (count > this.#view.byteLength / 4) throw new RangeError('a count is larger than its bytes')
    return Array.from({ length: count }, read)
  }

  #line(skip: number): Position[] {
    return this.#many(() => this.#position(skip))
  }

  #position(skip: number): Position {
    const x = this.#view.getFloat64(this.#at, this.#little)
    const y = this.#view.getFloat64(this.#at + 8, this.#little)
    this.#at += 16 + skip
    return [x, y]
  }

  #uint(): number {
    const value = this.#view.getUint32(this.#at, this.#little)
    this.#at += 4
    return value
  }
}
