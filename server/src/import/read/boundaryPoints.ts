import { BoundaryHeader } from './boundaryHeader.ts'
import { type BoundaryPlot, openPlot, plotValues, titles } from './boundaryPlot.ts'
import { tellCrs } from './crsTold.ts'
import { polygonsOf } from './nestedRings.ts'
import { closedRing } from './rings.ts'
import { keptArea } from './shapes.ts'
import { unitOf } from './sheetHeader.ts'
import type { LayerSink, Sink } from './sink.ts'
import { type SourceFile, stemOf } from './sourceFile.ts'
import { encodingFor, linesOf } from './textEncoding.ts'

const point = /^([A-Za-z]*\d*)\s*,\s*(\d+)\s*,\s*([+-]?[\d.]+)\s*,\s*([+-]?[\d.]+)\s*,?$/

/**
 * Reads 勘测定界界址点坐标交换格式: sections of `key=value`, then plots, each a line of fields ending
 * in `@` and its boundary points. X is the northing and Y the easting.
 */
export async function readBoundaryPoints(source: SourceFile, sink: Sink): Promise<void> {
  const { file, path } = source
  const { encoding, encodingFrom } = await encodingFor(source)
  const out = await sink.layer({
    ...{ file, name: stemOf(file), format: 'BOUNDARY_POINTS', encoding, encodingFrom, crs: null },
    hasShapes: true,
  })
  const header = new BoundaryHeader()
  out.columns(titles.slice(0, 7), unitOf)
  try {
    await readLines(linesOf(path, encoding), header, out, sink.limits.vertices)
    tellCrs(out, header.crs())
    for (const { code, detail } of header.issues()) out.issue(code, detail)
  } finally {
    await out.end(header.crs())
  }
}

async function readLines(
  lines: AsyncIterable<string>,
  header: BoundaryHeader,
  out: LayerSink,
  limit: number,
): Promise<void> {
  let plot: BoundaryPlot | null = null
  let line = 0
  let row = 0
  for await (const raw of lines) {
    line += 1
    const text = plainLine(raw)
    if (text === '' || /^\[[^\]]*\]$/.test(text)) continue
    const found = point.exec(text)
    if (found && plot) {
      const [, name = '', ring = '', x = '', y = ''] = found
      header.sawPoint(Number(x), Number(y))
      if (plot.points <= limit) plot.add(name, ring, header.placed(Number(x), Number(y)))
      else plot.points += 1
    } else if (/@\s*,?$/.test(text)) {
      if (plot) await finish(plot, out, limit)
      row += 1
      plot = openPlot(text, row, line)
    } else if (!plot && /[=＝]/.test(text)) header.take(text.replace('＝', '='))
    else out.issue('LINE_UNREADABLE', { text: text.slice(0, 60) }, { line })
  }
  if (plot) await finish(plot, out, limit)
}

/** Full-width commas come with a Chinese keyboard; beside plain ones they belong to a name. */
function plainLine(raw: string): string {
  return (raw.includes(',') ? raw : raw.replaceAll('，', ',')).trim()
}

async function finish(plot: BoundaryPlot, out: LayerSink, limit: number): Promise<void> {
  const { row, line, stated, points, kind } = plot
  const place = { row, line }
  const values = plotValues(plot)
  if (points > limit) {
    out.issue('VERTICES_TOO_MANY', { count: points, limit }, place)
    return await out.row({ ...place, values, geometry: null })
  }
  if (kind === '点' || kind === '线') {
    out.issue('GEOMETRY_NOT_AREA', { type: kind }, place)
    return await out.row({ ...place, values, geometry: null })
  }
  const rings = plot.rings()
  let closings = 0
  const whole = rings.map((ring, index) => {
    const { ring: closed, wasOpen } = closedRing(ring)
    if (wasOpen) out.issue('RING_OPEN', { ring: index + 1 }, place)
    else closings += 1
    return closed
  })
  // Some count the point that closes a ring, some do not.
  if (stated !== null && stated !== points && stated !== points - closings) {
    out.issue('POINT_COUNT_DIFFERS', { stated, found: points }, place)
  }
  await out.row({ ...place, values, geometry: keptArea(polygonsOf(whole), out, place, limit) })
}
