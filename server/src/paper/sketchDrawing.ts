import { boxOf, type SketchCamera, scaleLength } from '@panhuo/shared/sketch/camera'
import { ground, groundNames, shapePath, streetPaths } from '@panhuo/shared/sketch/ground'
import { labelBox, labelSpot, placedNames } from '@panhuo/shared/sketch/names'
import { sketchWords } from '@panhuo/shared/sketch/sketchWords'
import type { Locale } from '@panhuo/shared/words/label'
import type { Geometry } from 'geojson'
import type { Box, Letters, Pen } from './pen.ts'

export interface DrawnShape {
  readonly label: string
  readonly geometry: Geometry | null
  /** What is spoken of, and the ground that holds it. */
  readonly tone: 'focus' | 'area'
}

export interface Sketch {
  readonly camera: SketchCamera
  readonly shapes: readonly DrawnShape[]
  readonly locale: Locale
}

type Doc = PDFKit.PDFDocument

/** The schematic map as lines and areas, with scale, north and what it is worth; gives its end. */
export function drawSketch(
  pen: Pen,
  { x, y, width, height }: Box & { readonly height: number },
  { camera, shapes, locale }: Sketch,
): number {
  const { doc } = pen
  const perMetre = width / camera.span
  const at = (metres: readonly [number, number]) =>
    [
      x + width / 2 + (metres[0] - camera.x) * perMetre,
      y + height / 2 + (metres[1] - camera.y) * perMetre,
    ] as const
  doc.save()
  doc.roundedRect(x, y, width, height, 4).clip()
  doc.rect(x, y, width, height).fill('#ece7da')
  doc.save()
  const [left, top] = at([0, 0])
  doc.translate(left, top).scale(perMetre)
  drawGround(doc, perMetre)
  for (const { geometry, tone } of shapes) drawShape(doc, shapePath(geometry), tone, perMetre)
  doc.restore()
  const taken = shapes.flatMap(({ geometry, label: said, tone }) => {
    const box = boxOf([geometry])
    return box && tone === 'focus' ? [box, labelBox(box, said, 10 / perMetre)] : []
  })
  const names = { camera, ratio: width / height, letter: 7 / perMetre, taken }
  for (const { text, spot } of placedNames(groundNames, ({ name }) => name[locale], names)) {
    label(pen, text, at(spot), { size: 7, color: '#5d564b' })
  }
  for (const { geometry, label: said, tone } of shapes) {
    const box = boxOf([geometry])
    if (!box || said === '') continue
    const middle = at(labelSpot(box, said, 10 / perMetre))
    const strong = tone === 'focus' ? 'strong' : 'plain'
    label(pen, said, middle, { size: 9.5, weight: strong, color: '#7c1f05' })
  }
  doc.restore()
  return caption(pen, { x, y: y + height + 3, width }, { camera, perMetre, locale })
}

function drawGround(doc: Doc, perMetre: number): void {
  doc.path(ground.street).fill('#f9f6ee')
  doc.path(ground.hills).fill('#dfe6cc')
  doc.path(ground.river).fill('#c3dbe4')
  doc.path(ground.street).lineWidth(0.8 / perMetre)
  doc
    .dash(4 / perMetre, { space: 3 / perMetre })
    .stroke('#c9a983')
    .undash()
  doc.lineJoin('round')
  for (const { widthM, path } of streetPaths)
    doc
      .path(path)
      .lineWidth(widthM + 6)
      .stroke('#d9d0bd')
  for (const { widthM, path, streetClass } of streetPaths) {
    const fill = streetClass === 'TRUNK' ? '#ffe6b0' : '#fffdf8'
    doc.path(path).lineWidth(widthM).stroke(fill)
  }
  doc
    .path(ground.railway)
    .lineWidth(2 / perMetre)
    .stroke('#6f6a61')
  doc.path(ground.railway).lineWidth(1.1 / perMetre)
  doc
    .dash(6 / perMetre, { space: 6 / perMetre })
    .stroke('#fbf8f0')
    .undash()
}

function drawShape(doc: Doc, path: string, tone: DrawnShape['tone'], perMetre: number): void {
  if (path === '') return
  doc.save()
  if (tone === 'focus') {
    doc.path(path).fillOpacity(0.42).fill('#d64924', 'even-odd')
    doc
      .path(path)
      .lineWidth(1.8 / perMetre)
      .stroke('#a32c0c')
  } else {
    doc.path(path).lineWidth(1 / perMetre)
    doc
      .dash(5 / perMetre, { space: 3 / perMetre })
      .stroke('#9a4a78')
      .undash()
  }
  doc.restore()
}

/** A name over a pale edge, so that it reads on whatever lies below. */
function label(pen: Pen, text: string, [x, y]: readonly [number, number], letters: Letters): void {
  const { doc } = pen
  const width = pen.width(text, letters) + 2
  const box = { x: x - width / 2, y: y - letters.size * 0.72, width }
  doc.save().lineWidth(2.2).lineJoin('round').strokeColor('#fffdf8')
  doc.font(letters.weight ?? 'plain').fontSize(letters.size)
  doc.text(text, box.x, box.y, {
    width: width + 2,
    align: 'center',
    stroke: true,
    fill: false,
    lineBreak: false,
  })
  doc.restore()
  doc.fillColor(letters.color ?? '#000')
  doc.text(text, box.x, box.y, { width: width + 2, align: 'center', lineBreak: false })
}

function caption(
  pen: Pen,
  { x, y, width }: Box,
  { camera, perMetre, locale }: Pick<Sketch, 'camera' | 'locale'> & { readonly perMetre: number },
): number {
  const { doc } = pen
  const words = sketchWords[locale]
  const letters = { size: 7, color: '#636d69' }
  const length = scaleLength(camera.span)
  const bar = length * perMetre
  const said = length >= 1000 ? words.km(length / 1000) : words.m(length)
  const high = pen.write(said, { x, y, width: bar }, { ...letters, align: 'center' })
  doc.save().lineWidth(0.8).strokeColor(letters.color)
  doc
    .moveTo(x, y)
    .lineTo(x, y + high)
    .lineTo(x + bar, y + high)
    .lineTo(x + bar, y)
    .stroke()
  doc.restore()
  pen.write(
    `${words.north}　${words.schematic}`,
    { x: x + bar + 8, y, width: width - bar - 8 },
    letters,
  )
  return y + high
}
