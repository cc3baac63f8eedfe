import { type FileHandle, open } from 'node:fs/promises'
import type { MultiPolygon, Polygon, Position } from 'geojson'

const POLYGON = 5
const HEAD = 100

/** Writes polygons as .shp and .shx, shape after shape; the heads, which tell sizes, come last. */
export class ShpWriter {
  readonly #shp: FileHandle
  readonly #shx: FileHandle
  readonly #box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  #words = HEAD / 2
  #count = 0

  private constructor(shp: FileHandle, shx: FileHandle) {
    this.#shp = shp
    this.#shx = shx
  }

  /** `path` has no extension. */
  static async open(path: string): Promise<ShpWriter> {
    const [shp, shx] = await Promise.all([open(`${path}.shp`, 'w'), open(`${path}.shx`, 'w')])
    const head = Buffer.alloc(HEAD)
    await Promise.all([shp.write(head), shx.write(head)])
    return new ShpWriter(shp, shx)
  }

  /** Outer rings clockwise, holes counter-clockwise, as PostGIS has turned them. */
  async add(shapes: readonly (Polygon | MultiPolygon | null)[]): Promise<void> {
    const records: Buffer[] = []
    const index = Buffer.alloc(shapes.length * 8)
    for (const [at, shape] of shapes.entries()) {
      this.#count += 1
      const content = contentOf(shape, this.#box)
      const head = Buffer.alloc(8)
      head.writeInt32BE(this.#count, 0)
      head.writeInt32BE(content.length / 2, 4)
      index.writeInt32BE(this.#words, at * 8)
      index.writeInt32BE(content.length / 2, at * 8 + 4)
      this.#words += (content.length + 8) / 2
      records.push(head, content)
    }
    await this.#shp.write(Buffer.concat(records))
    await this.#shx.write(index)
  }

  async close(): Promise<void> {
    try {
      await this.#shp.write(this.#head(this.#words), 0, HEAD, 0)
      await this.#shx.write(this.#head(HEAD / 2 + this.#count * 4), 0, HEAD, 0)
    } finally {
      await this.#shp.close()
      await this.#shx.close()
    }
  }

  #head(words: number): Buffer {
    const head = Buffer.alloc(HEAD)
    head.writeInt32BE(9994, 0)
    head.writeInt32BE(words, 24)
    head.writeInt32LE(1000, 28)
    head.writeInt32LE(POLYGON, 32)
    const box = this.#box.map((side) => (Number.isFinite(side) ? side : 0))
    for (const [at, side] of box.entries()) head.writeDoubleLE(side, 36 + at * 8)
    return head
  }
}

function contentOf(
  shape: Polygon | MultiPolygon | null,
  whole: [number, number, number, number],
): Buffer {
  if (shape === null) return Buffer.alloc(4)
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const rings = polygons.flat()
  const points = rings.flat()
  const content = Buffer.alloc(44 + rings.length * 4 + points.length * 16)
  const box = boxOf(points)
  content.writeInt32LE(POLYGON, 0)
  for (const [at, side] of box.entries()) {
    content.writeDoubleLE(side, 4 + at * 8)
    whole[at] = at < 2 ? Math.min(whole[at] ?? side, side) : Math.max(whole[at] ?? side, side)
  }
  content.writeInt32LE(rings.length, 36)
  content.writeInt32LE(points.length, 40)
  let first = 0
  for (const [at, ring] of rings.entries()) {
    content.writeInt32LE(first, 44 + at * 4)
    first += ring.length
  }
  const start = 44 + rings.length * 4
  for (const [at, [x = 0, y = 0]] of points.entries()) {
    content.writeDoubleLE(x, start + at * 16)
    content.writeDoubleLE(y, start + at * 16 + 8)
  }
  return content
}

function boxOf(points: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of points) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}
