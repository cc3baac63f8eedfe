import type { Locale } from '@panhuo/shared/words/label'
import { PICKED_LINE } from '../picked/pickLayers.ts'
import type { MapPicture } from './drawMap.ts'
import { scaleWords } from './scaleWords.ts'
import { roundLength } from './sheet.ts'
import type { SheetWords } from './useSheetWords.ts'

const INK = '#1b2320'
const SOFT = '#48524e'
const family = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC Variable", sans-serif'

/**
 * Saves the map as one PNG with title, filter, scale bar, north, date, provenance, room for the
 * approval number and, if wanted, the legend.
 */
export async function saveMap(
  picture: MapPicture,
  said: SheetWords,
  withLegend: boolean,
): Promise<void> {
  const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const image = await createImageBitmap(picture.blob)
  const unit = image.width / 100
  const all = `${said.title}${said.sentence}${said.sum}${said.notes.join('')}${said.legend.map(({ label }) => label).join('')}`
  await document.fonts.load(`16px ${family}`, all)
  const canvas = document.createElement('canvas')
  const [top, bottom] = [unit * 9, unit * 5]
  canvas.width = image.width
  canvas.height = image.height + top + bottom
  const draw = canvas.getContext('2d')
  if (!draw) throw new Error('no canvas')
  const write = (text: string, x: number, y: number, size: number, color = INK, bold = false) => {
    draw.font = `${bold ? 600 : 400} ${size * unit}px ${family}`
    draw.fillStyle = color
    draw.fillText(text, x, y, canvas.width - x - unit)
  }
  draw.fillStyle = '#ffffff'
  draw.fillRect(0, 0, canvas.width, canvas.height)
  draw.drawImage(image, 0, top)
  write(said.title, unit * 2, unit * 3.6, 2.4, INK, true)
  write(`${said.sum}   ${said.sentence}`, unit * 2, unit * 6.8, 1.4, SOFT)
  const paper = (x: number, y: number, width: number, height: number) => {
    draw.fillStyle = '#ffffff'
    draw.fillRect(x, y, width, height)
  }
  const foot = top + image.height - unit * 1.5
  if (withLegend) {
    const rows = legendOf(said)
    const box = { x: unit * 1.5, h: unit * (rows.length * 2 + 3.6), w: unit * 20 }
    const y = foot - box.h
    paper(box.x, y, box.w, box.h)
    write(said.legendTitle, box.x + unit, y + unit * 2.2, 1.4, INK, true)
    for (const [index, row] of rows.entries()) {
      const at = y + unit * (index * 2 + 3.2)
      draw.fillStyle = row.fill
      draw.fillRect(box.x + unit, at, unit * 1.4, unit * 1.2)
      draw.strokeStyle = row.line
      draw.lineWidth = row.lineWidth * unit
      draw.strokeRect(box.x + unit, at, unit * 1.4, unit * 1.2)
      write(row.text, box.x + unit * 3.2, at + unit * 1.15, 1.3)
    }
  }
  const length = roundLength(picture.metresAcross / 5)
  const wide = (length / picture.metresAcross) * image.width
  const right = canvas.width - unit * 3
  const low = foot - unit * 0.5
  paper(right - wide - unit, low - unit * 2.4, wide + unit * 2, unit * 3.4)
  paper(right - unit * 19, low - unit * 5.6, unit * 20, unit * 2.6)
  write(said.approval, right - unit * 18, low - unit * 3.8, 1.3)
  draw.fillStyle = INK
  draw.fillRect(right - wide, low, wide, unit * 0.4)
  write(scaleWords(length, locale), right - wide, low - unit * 0.8, 1.3)
  draw.beginPath()
  draw.moveTo(right - unit, top + unit * 1.5)
  draw.lineTo(right, top + unit * 5.5)
  draw.lineTo(right - unit * 2, top + unit * 5.5)
  draw.fill()
  write(locale === 'zh' ? '北' : 'N', right - unit * 1.7, top + unit * 7.5, 1.5, INK, true)
  write(said.notes.join(' '), unit * 2, canvas.height - bottom + unit * 2, 1.1, SOFT)
  write(said.made, unit * 2, canvas.height - bottom + unit * 4, 1.1, SOFT)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${said.title}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The rows of the legend as they are painted; widths of lines in hundredths of the picture. */
function legendOf({ legend, picked }: SheetWords) {
  const classes = legend.map(({ color, mark, label }) => ({
    fill: color,
    line: SOFT,
    lineWidth: 0.05,
    text: `${mark} ${label}`,
  }))
  if (!picked) return classes
  return [...classes, { fill: '#ffffff', line: PICKED_LINE, lineWidth: 0.25, text: picked }]
}
