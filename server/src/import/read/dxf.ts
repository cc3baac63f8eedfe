import DxfParser, { type IEntity, type ILwpolylineEntity } from 'dxf-parser'
import type { Position } from 'geojson'
import { Unreadable } from './archive.ts'
import { tellCrs } from './crsTold.ts'
import { type DrawnText, textsIn, textsOf } from './drawnTexts.ts'
import { closedRing } from './rings.ts'
import { keptArea } from './shapes.ts'
import type { Sink } from './sink.ts'
import type { SourceFile } from './sourceFile.ts'
import { encodingNamed, textOf, wholeText } from './textEncoding.ts'

/** The drawing is held whole, several times its size. */
const WHOLE_BYTES = 60_000_000
/** Drawings of AutoCAD 2007 and later are UTF-8, whatever code page they name. */
const FIRST_UTF8 = 'AC1021'

/** A polyline of either kind; the library gives both the same members. */
type Polyline = Pick<ILwpolylineEntity, 'shape' | 'layer' | 'handle'> & {
  readonly vertices: readonly { x: number; y: number; bulge?: number }[]
  readonly includesCurveFitVertices?: boolean
  readonly includesSplineFitVertices?: boolean
}

/** Reads the closed polylines of a drawing, a layer for each of its layers, with the texts inside. */
export async function readDxf(source: SourceFile, sink: Sink): Promise<void> {
  const { file, path, bytes, choice } = source
  if (bytes > WHOLE_BYTES) throw new Unreadable('FILE_TOO_LARGE', { limitMb: WHOLE_BYTES / 1e6 })
  const chosen = choice.encoding ? encodingNamed(choice.encoding) : null
  const encoding = chosen ?? (await encodingIn(path))
  const drawing = new DxfParser().parseSync(await wholeText(path, encoding))
  const entities = drawing?.entities ?? []
  const texts = textsOf(entities)
  const closed = new Map<string, Polyline[]>()
  const others = new Map<string, number>()
  for (const entity of entities) {
    const line = closedLine(entity)
    if (line) closed.set(entity.layer, [...(closed.get(entity.layer) ?? []), line])
    else if (entity.type !== 'TEXT' && entity.type !== 'MTEXT') {
      others.set(entity.layer, (others.get(entity.layer) ?? 0) + 1)
    }
  }
  if (closed.size === 0) return await sink.issue(file, 'AREAS_MISSING')
  for (const [name, lines] of closed) {
    const out = await sink.layer({
      ...{ file, name, format: 'DXF', encoding, encodingFrom: chosen ? 'CHOSEN' : 'STATED' },
      ...{ crs: null, hasShapes: true },
    })
    try {
      tellCrs(out, null)
      const count = others.get(name)
      if (count) out.issue('OPEN_LINES_SKIPPED', { layer: name, count })
      for (const [index, line] of lines.entries()) {
        const place = { row: index + 1 }
        const ring = closedRing(line.vertices.map(({ x, y }): Position => [x, y])).ring
        const curved = isCurved(line)
        if (curved) out.issue('GEOMETRY_CURVED', {}, place)
        const geometry = curved
          ? null
          : keptArea({ type: 'Polygon', coordinates: [ring] }, out, place, sink.limits.vertices)
        await out.row({ ...place, values: valuesOf(line, texts, ring), geometry })
      }
    } finally {
      await out.end(null)
    }
  }
}

function closedLine(entity: IEntity): Polyline | null {
  if (entity.type !== 'LWPOLYLINE' && entity.type !== 'POLYLINE') return null
  const line = entity as unknown as Polyline
  const first = line.vertices[0]
  const last = line.vertices.at(-1)
  const returns = line.vertices.length > 3 && first?.x === last?.x && first?.y === last?.y
  return line.shape || returns ? line : null
}

function isCurved(line: Polyline): boolean {
  const fitted = line.includesCurveFitVertices || line.includesSplineFitVertices
  return fitted === true || line.vertices.some(({ bulge }) => bulge !== undefined && bulge !== 0)
}

function valuesOf(line: Polyline, texts: readonly DrawnText[], ring: Position[]) {
  const inside = textsIn(ring, texts).map(({ text }) => text)
  return [
    ['图层', line.layer],
    ['句柄', String(line.handle ?? '')],
    ['图内文字', inside.length === 0 ? null : inside.join('；')],
  ] as const
}

/** By version and code page in the head of the drawing. */
async function encodingIn(path: string): Promise<string> {
  let head = ''
  for await (const part of textOf(path, 'latin1')) {
    head += part
    if (head.length > 20_000) break
  }
  const settingOf = (name: string) =>
    new RegExp(`\\$${name}\\s+\\d+\\s+(\\S+)`).exec(head)?.[1]?.trim() ?? ''
  if (settingOf('ACADVER') >= FIRST_UTF8) return 'utf-8'
  return encodingNamed(settingOf('DWGCODEPAGE')) ?? 'gb18030'
}
