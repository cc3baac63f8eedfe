import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { type PaperWeight, paperFonts } from './paperFont.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}
export interface Letters {
  readonly size: number
  readonly weight?: PaperWeight
  readonly color?: string
  readonly align?: 'left' | 'right' | 'center'
}

/** Writes on paper from the upper left, in points. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument
  /** Writes a text into a box as wide; gives the height that it took. */
  write(text: string, box: Box, letters: Letters): number
  height(text: string, width: number, letters: Letters): number
  width(text: string, letters: Letters): number
  rule(box: Box, weight: number, color: string): void
}

export interface Paper {
  /** Points wide and high. */
  readonly size: readonly [number, number]
  readonly title: string
  readonly language: string
  /** Every text that is written, so that its letters are there. */
  readonly text: string
}

/** Height that no sheet reaches, so that one can be measured without a second page. */
const ENDLESS = 14_000

/**
 * One page as PDF. `draw` is called with ever smaller letters until what it says ends within the page:
 * it is told by what to make them smaller and gives where it ended.
 */
export async function onePage(
  { size: [width, height], title, language, text }: Paper,
  draw: (pen: Pen, fit: number) => number,
): Promise<Buffer> {
  const fonts = await paperFonts(text)
  const begin = (pageHeight: number) => {
    const info = { Title: title, Creator: 'Panhuo' }
    const doc = new PDFDocument({ size: [width, pageHeight], margin: 0, info, lang: language })
    for (const weight of ['plain', 'strong'] as const) doc.registerFont(weight, fonts[weight])
    return doc
  }
  const measuring = begin(ENDLESS)
  let fit = 1
  while (fit > 0.6 && draw(penOn(measuring), fit) > height) fit -= 0.04
  const doc = begin(height)
  const pieces: Buffer[] = []
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  doc.pipe(sink)
  draw(penOn(doc), fit)
  doc.end()
  await finished(sink)
  return Buffer.concat(pieces)
}

/** Says for whom it is over all of a page, faintly and at a slant. */
export function watermark(
  { doc }: Pen,
  text: string,
  [wide, high]: readonly [number, number],
): void {
  doc.save().font('plain').fontSize(15).fillColor('#1b2320').fillOpacity(0.1)
  doc.rotate(-28, { origin: [wide / 2, high / 2] })
  for (let y = -high / 2; y < high * 1.5; y += 110) {
    for (let x = -wide / 2; x < wide * 1.5; x += 230) doc.text(text, x, y, { lineBreak: false })
  }
  doc.restore().fillOpacity(1)
}

function penOn(doc: PDFKit.PDFDocument): Pen {
  const take = ({ size, weight = 'plain', color = '#1b2320' }: Letters) =>
    doc.font(weight).fontSize(size).fillColor(color)
  const height = (text: string, width: number, letters: Letters) =>
    take(letters).heightOfString(text, { width, align: letters.align })
  return {
    doc,
    height,
    width: (text, letters) => take(letters).widthOfString(text),
    write(text, { x, y, width }, letters) {
      const taken = height(text, width, letters)
      // Nothing may begin a page of its own: what does not fit is measured, and made smaller, before.
      take(letters).text(text, x, y, { width, align: letters.align, height: taken + 1 })
      return taken
    },
    rule({ x, y, width }, weight, color) {
      doc.save().lineWidth(weight).strokeColor(color)
      doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke()
        .restore()
    },
  }
}
