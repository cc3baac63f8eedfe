import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import DxfParser, { type IEntity, type ILwpolylineEntity } from 'dxf-parser'
import { Unreadable } from './archive.ts'
import { straightened } from './arcRules.ts'
import { tellCrs } from './crsTold.ts'
import { type DrawnText, textsInside, textsOf } from './drawnTexts.ts'
import { nestedIn } from './nestedRings.ts'
import { closedRing, type Ring } from './rings.ts'
import { keptArea } from './shapes.ts'
import type { LayerSink, Sink } from './sink.ts'
import type { SourceFile } from './sourceFile.ts'
import { encodingNamed, textOf, wholeText } from './textEncoding.ts'
import { tellPassedOver } from './unreadEntities.ts'

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
  const parser = new DxfParser()
  tellPassedOver(parser)
  const drawing = parser.parseSync(await wholeText(path, encoding))
  const entities = drawing?.entities ?? []
  const textsIn = textsInside(textsOf(entities))
  const closed = new Map<string, Polyline[]>()
  const others = new Map<string, IEntity[]>()
  for (const entity of entities) {
    const line = closedLine(entity)
    if (line) put(closed, entity.layer, line)
    else if (entity.type !== 'TEXT' && entity.type !== 'MTEXT') put(others, entity.layer, entity)
  }
  if (closed.size === 0) await sink.issue(file, 'AREAS_MISSING')
  for (const [layer, left] of others) {
    if (!closed.has(layer)) await sink.issue(file, 'ENTITIES_SKIPPED', leftAside(layer, left))
  }
  for (const [name, lines] of closed) {
    const out = await sink.layer({
      ...{ file, name, format: 'DXF', encoding, encodingFrom: chosen ? 'CHOSEN' : 'STATED' },
      ...{ crs: null, hasShapes: true },
    })
    try {
      tellCrs(out, null)
      const left = others.get(name)
      if (left) out.issue('ENTITIES_SKIPPED', leftAside(name, left))
      await readLines(lines, textsIn, out, sink.limits.vertices)
    } finally {
      await out.end(null)
    }
  }
}

/** A row for each closed line; what lies inside of another one is cut out of that, and said. */
async function readLines(
  lines: readonly Polyline[],
  textsIn: ReturnType<typeof textsInside>,
  out: LayerSink,
  limit: number,
): Promise<void> {
  const rings = lines.map(({ vertices }) => closedRing(straightened(vertices)).ring)
  const within = nestedIn(rings)
  const holesOf = new Map<number, Ring[]>()
  for (const [index, around] of within) put(holesOf, around, rings[index] as Ring)
  for (const [index, line] of lines.entries()) {
    const place = { row: index + 1 }
    const own = rings[index] ?? []
    const around = within.get(index)
    const holes = holesOf.get(index) ?? []
    const arcs = line.vertices.filter(({ bulge }) => bulge).length
    const fitted = line.includesCurveFitVertices || line.includesSplineFitVertices
    const handle = String(line.handle ?? '')
    if (fitted) out.issue('GEOMETRY_CURVED', {}, place)
    else if (arcs > 0) out.issue('ARCS_STRAIGHTENED', { count: arcs, handle }, place)
    if (around !== undefined) out.issue('LINE_INSIDE', { other: around + 1, handle }, place)
    const geometry = fitted
      ? null
      : keptArea({ type: 'Polygon', coordinates: [own, ...holes] }, out, place, limit)
    await out.row({ ...place, values: valuesOf(line, textsIn(own)), geometry })
  }
}

/** What of a layer was not read: kinds with their numbers, and the handles of the first. */
function leftAside(layer: string, left: readonly IEntity[]): IssueDetail {
  const kinds = new Map<string, number>()
  for (const { type } of left) kinds.set(type, (kinds.get(type) ?? 0) + 1)
  const named = left.slice(0, 5).map(({ handle }) => String(handle ?? '?'))
  return {
    name: layer,
    kinds: [...kinds].map(([kind, count]) => `${kind} ${count}`).join('、'),
    handles: named.join('、') + (left.length > named.length ? '…' : ''),
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

function put<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = into.get(key)
  if (known) known.push(value)
  else into.set(key, [value])
}

function valuesOf(line: Polyline, texts: readonly DrawnText[]) {
  const inside = texts.map(({ text }) => text)
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
