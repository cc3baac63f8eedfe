import { createHash } from 'node:crypto'
import type { BriefContent } from '@panhuo/shared/brief/brief'
import { cameraOver } from '@panhuo/shared/sketch/camera'
import { groundNames } from '@panhuo/shared/sketch/ground'
import { sketchWords } from '@panhuo/shared/sketch/sketchWords'
import type { Locale } from '@panhuo/shared/words/label'
import { LRUCache } from 'lru-cache'
import { type Box, MM, onePage, type Pen, watermark } from '../paper/pen.ts'
import { drawQr } from '../paper/qrDrawing.ts'
import { type DrawnShape, drawSketch } from '../paper/sketchDrawing.ts'
import type { BriefRow } from './briefQueries.ts'
import { factsBlock, inks, tableBlock, textsBlock } from './paperBlocks.ts'
import { type PaperSheet, paperSheet } from './paperSheet.ts'

/** Papers on which a brief can be had: one A4 page, or one page of a projector. */
export const briefPapers = {
  a4: { size: [210 * MM, 297 * MM], letters: 9.2 },
  slide: { size: [960, 540], letters: 11.5 },
} as const
export type BriefPaper = keyof typeof briefPapers

interface Order {
  readonly paper: BriefPaper
  readonly locale: Locale
  /** What of the subject differs from what was frozen. */
  readonly changed: readonly string[]
  /** What its QR code opens. */
  readonly link: string
  /** For whom it is, said over all of it. */
  readonly watermark: string | null
}

const drawn = new LRUCache<string, Promise<Buffer>>({ max: 40 })

/** A brief as a PDF of one page: its letters are text, its map is lines. The same one is drawn once. */
export function briefPdf(brief: BriefRow, content: BriefContent, order: Order): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([brief, content, order]))
    .digest('hex')
  const known = drawn.get(key)
  if (known) return known
  const file = drawBrief(brief, content, order)
  drawn.set(key, file)
  file.catch(() => drawn.delete(key))
  return file
}

function drawBrief(brief: BriefRow, content: BriefContent, order: Order): Promise<Buffer> {
  const { paper, locale } = order
  const sheet = paperSheet(brief, content, order)
  const { size, letters } = briefPapers[paper]
  const { km, m, ...map } = sketchWords[locale]
  const text = JSON.stringify([
    sheet,
    map,
    km(0),
    m(0),
    groundNames.map(({ name }) => name[locale]),
  ])
  const title = `${brief.number} ${sheet.title}`
  const draw = paper === 'a4' ? drawA4 : drawSlide
  const said = `${text}${order.watermark ?? ''}0123456789 　—`
  return onePage({ size, title, language: locale, text: said }, (pen, fit) => {
    const end = draw(pen, { sheet, content, order, size: letters * fit, page: size })
    if (order.watermark) watermark(pen, order.watermark, size)
    return end
  })
}

interface Drawn {
  readonly sheet: PaperSheet
  readonly content: BriefContent
  readonly order: Order
  readonly size: number
  readonly page: readonly [number, number]
}

function drawA4(pen: Pen, drawn: Drawn): number {
  const { sheet, size, page } = drawn
  const { kind } = drawn.content.site
  const [x, width] = [14 * MM, page[0] - 28 * MM]
  let y = drawHead(pen, { x, y: 11 * MM, width }, drawn) + 10
  y = drawMap(pen, { x, y, width }, (width * (kind === 'PARK' ? 56 : 32)) / 76, drawn) + 8
  const { facts, table } = sheet
  y = table
    ? tableBlock(table)(pen, { x, y, width }, size * 0.95)
    : factsBlock(facts, Math.min(2, facts.length))(pen, { x, y, width }, size)
  y = textsBlock(sheet)(pen, { x, y, width }, size)
  return drawFoot(pen, { x, y: y + 4, width }, drawn, 9 * MM)
}

/** A slide is looked at from afar: what one reads at a desk stays on the A4. */
function drawSlide(pen: Pen, drawn: Drawn): number {
  const { sheet, size, page } = drawn
  const [x, width] = [34, page[0] - 68]
  const y = drawHead(pen, { x, y: 20, width }, drawn) + 12
  const { facts, table, texts } = sheet
  const map = width * 0.4
  const right = { x: x + map + 22, y, width: width - map - 22 }
  const foot = page[1] - footHeight(pen, width, drawn) - 22
  drawMap(pen, { x, y, width: map }, foot - y - 26, drawn)
  const end = table
    ? tableBlock(table)(pen, right, size * 0.9)
    : factsBlock(facts, 2)(pen, right, size)
  const last = textsBlock({ texts, distances: null })(pen, { ...right, y: end }, size)
  drawFoot(pen, { x, y: foot, width }, drawn, 12)
  return last > foot ? page[1] + last - foot : page[1]
}

function drawHead(pen: Pen, { x, y, width }: Box, { sheet, order }: Drawn): number {
  const big = order.paper === 'slide' ? 1.25 : 1
  const { over, warning, title, where, area } = sheet
  const small = { size: 8 * big, color: inks.soft }
  let top = y + pen.write(over, { x, y, width }, small)
  if (warning) {
    const after = pen.width(`${over}　　`, small)
    const told = { size: 8 * big, weight: 'strong', color: inks.warn } as const
    pen.write(warning, { x: x + after, y, width: width - after }, told)
  }
  const figure = { size: 26 * big, weight: 'strong' } as const
  const unit = { size: 9 * big }
  const aside = area ? pen.width(area.mu, figure) + pen.width(` ${area.unit}`, unit) + 12 : 0
  const wide = width - aside
  const named = { size: 20 * big, weight: 'strong' } as const
  const high = pen.write(title, { x, y: top, width: wide }, named)
  const beside = pen.write(where, { x, y: top + high, width: wide }, { ...small, size: 8.5 * big })
  top += high + beside
  if (area) {
    const at = x + wide + 12
    const square = { size: 8 * big, color: inks.soft, align: 'right' } as const
    const low = top - pen.height(area.m2, aside, square)
    pen.write(area.m2, { x: at - 12, y: low, width: aside }, square)
    const base = low - 33 * big
    pen.write(area.mu, { x: at, y: base, width: aside }, figure)
    const after = at + pen.width(`${area.mu}`, figure) + 3 * big
    pen.write(area.unit, { x: after, y: base + 19.6 * big, width: aside }, unit)
  }
  pen.rule({ x, y: top + 6, width }, 3.2, '#0f6b66')
  return top + 8
}

function drawMap(pen: Pen, box: Box, height: number, { content, order }: Drawn): number {
  const { geometry, members, name } = content.site
  const camera = cameraOver([geometry], box.width / height, members ? 2.5 : 5)
  if (!camera) return box.y
  // Plots together are told apart by the numbers of their table.
  const shapes: DrawnShape[] = members
    ? [
        { label: '', geometry, tone: 'area' },
        ...members.map((member, index) => ({
          ...{ label: String(index + 1), geometry: member.geometry },
          tone: 'focus' as const,
        })),
      ]
    : [{ label: name, geometry, tone: 'focus' }]
  return drawSketch(pen, { ...box, height }, { camera, shapes, locale: order.locale })
}

const QR = 62

function footHeight(pen: Pen, width: number, { sheet }: Drawn): number {
  const wide = width - QR - 16
  const lines = [...sheet.foot, ...sheet.warnings]
  const small = lines.reduce((sum, line) => sum + pen.height(line, wide, { size: 7 }), 0)
  const desk = sheet.desk ? pen.height(sheet.desk, wide, { size: 9.5, weight: 'strong' }) + 2 : 0
  return Math.max(QR, small + desk) + 6
}

/** At the foot of the page, or below what stands above it where that reaches further. */
function drawFoot(pen: Pen, box: Box, drawn: Drawn, margin: number): number {
  const { sheet, order, page } = drawn
  const { x, width } = box
  const high = footHeight(pen, width, drawn)
  const top = Math.max(box.y, page[1] - margin - high)
  pen.rule({ x, y: top, width }, 0.8, '#b9b4a5')
  drawQr(pen.doc, order.link, x + width - QR, top + 5, QR)
  const wide = width - QR - 16
  let y = top + 5
  if (sheet.desk) {
    y += pen.write(sheet.desk, { x, y, width: wide }, { size: 9.5, weight: 'strong' }) + 2
  }
  for (const line of sheet.foot) {
    y += pen.write(line, { x, y, width: wide }, { size: 7, color: inks.faint })
  }
  for (const line of sheet.warnings) {
    y += pen.write(line, { x, y, width: wide }, { size: 7, color: inks.warn })
  }
  return top + high + margin
}
