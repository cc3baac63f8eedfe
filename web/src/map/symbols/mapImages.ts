import { projectLights } from '@panhuo/shared/project/progress'
import { projectKinds } from '@panhuo/shared/project/project'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { darkPalette } from '../darkGround.ts'
import { palette } from '../palette.ts'
import { lightShapes, projectSymbols } from './projectSymbols.ts'

/** Images are drawn at twice their size, crisp on dense screens. */
const DENSITY = 2

/** Draws the images that layers ask for by name, each once, with no sprite file. */
export function drawMissingImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return
    const [family, detail = ''] = id.split('/')
    if (family === 'texture') map.addImage(id, tufts(detail), { pixelRatio: DENSITY })
    if (family === 'hatch') map.addImage(id, hatch(detail), { pixelRatio: DENSITY })
    if (family === 'stipple') map.addImage(id, stipple(detail), { pixelRatio: DENSITY })
    if (family === 'project') map.addImage(id, projectDisc(detail), { pixelRatio: DENSITY })
    if (family === 'light') map.addImage(id, lightSign(detail), { pixelRatio: DENSITY })
    if (family === 'place') map.addImage(id, placeSign(detail), { pixelRatio: DENSITY })
  })
}

/** Small arcs in two rows, the old sign for wooded hills, hardly darker than the ground. */
function tufts(time: string): ImageData {
  const side = 128
  const pen = sheet(side)
  pen.strokeStyle = time === 'night' ? darkPalette.hillShade : palette.hillShade
  pen.lineWidth = 2
  pen.lineCap = 'round'
  const arcs = [
    [32, 40, 7],
    [43, 42, 5],
    [96, 104, 7],
    [107, 106, 5],
  ] as const
  for (const [x, y, radius] of arcs) {
    pen.beginPath()
    pen.arc(x, y, radius, Math.PI, Math.PI * 2)
    pen.stroke()
  }
  return pen.getImageData(0, 0, side, side)
}

/** Slanting lines that meet at the tile's edges. */
function hatch(color: string): ImageData {
  const side = 24
  const pen = sheet(side)
  pen.strokeStyle = color
  pen.lineWidth = 2
  pen.beginPath()
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - 2, side + 2)
    pen.lineTo(shift + side + 2, -2)
  }
  pen.stroke()
  return pen.getImageData(0, 0, side, side)
}

/** Dots for what is not recorded, apart from the slanting lines of zones. */
function stipple(color: string): ImageData {
  const side = 16
  const pen = sheet(side)
  disc(pen, side / 4, 1.6, color)
  disc(pen, (side * 3) / 4, 1.6, color)
  return pen.getImageData(0, 0, side, side)
}

function projectDisc(kind: string): ImageData {
  const side = 26 * DENSITY
  const pen = sheet(side)
  const code = codeOf(projectKinds, kind as never)
  disc(pen, side / 2, side / 2 - 1, palette.unset)
  disc(pen, side / 2, side / 2 - 5, code?.color ?? palette.inkSoft)
  pen.fillStyle = palette.unset
  const scale = (side * 0.5) / 16
  pen.translate(side / 2 - 8 * scale, side / 2 - 8 * scale)
  pen.scale(scale, scale)
  pen.fill(new Path2D(projectSymbols[code?.value ?? 'INDUSTRY']), 'evenodd')
  return pen.getImageData(0, 0, side, side)
}

/** The light of a project: its shape tells it as much as its color does. */
function lightSign(light: string): ImageData {
  const side = 16 * DENSITY
  const pen = sheet(side)
  const shape = lightShapes[light]
  const code = codeOf(projectLights, light)
  if (!shape || !code) return pen.getImageData(0, 0, side, side)
  pen.scale(DENSITY, DENSITY)
  const path = new Path2D(shape.body)
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = palette.unset
  pen.stroke(path)
  pen.fillStyle = code.color ?? palette.inkSoft
  pen.fill(path)
  pen.lineWidth = 1.6
  pen.lineCap = 'round'
  pen.stroke(new Path2D(shape.sign))
  return pen.getImageData(0, 0, side, side)
}

/** A star for the seat of government, a small ring for other landmarks. */
function placeSign(kind: string): ImageData {
  const side = 12 * DENSITY
  const pen = sheet(side)
  const middle = side / 2
  if (kind !== 'office') {
    disc(pen, middle, middle - 3, palette.inkSoft)
    disc(pen, middle, middle - 7, palette.halo)
    return pen.getImageData(0, 0, side, side)
  }
  pen.fillStyle = '#b3382c'
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? middle - 1 : (middle - 1) * 0.42
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    pen.lineTo(middle + radius * Math.cos(angle), middle + radius * Math.sin(angle))
  }
  pen.fill()
  return pen.getImageData(0, 0, side, side)
}

function disc(pen: CanvasRenderingContext2D, middle: number, radius: number, color: string): void {
  pen.fillStyle = color
  pen.beginPath()
  pen.arc(middle, middle, radius, 0, Math.PI * 2)
  pen.fill()
}

function sheet(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser gives no drawing surface')
  return pen
}
