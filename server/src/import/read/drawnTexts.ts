import type { IEntity, IMtextEntity, ITextEntity } from 'dxf-parser'
import type { Position } from 'geojson'
import { boxOf, sideOf } from './rings.ts'

/** A word on the drawing, such as the number or the owner of a plot. */
export interface DrawnText {
  readonly text: string
  readonly at: Position
}

/** Texts of one area that are kept; a sheet's frame would gather all there are. */
const MOST = 20

export function textsOf(entities: readonly IEntity[]): DrawnText[] {
  return entities.flatMap((entity) => {
    if (entity.type !== 'TEXT' && entity.type !== 'MTEXT') return []
    const { text, startPoint, position } = entity as ITextEntity & IMtextEntity
    const { x, y } = startPoint ?? position ?? {}
    const plain = plainText(text ?? '')
    return plain === '' || x === undefined || y === undefined ? [] : [{ text: plain, at: [x, y] }]
  })
}

/** The texts that begin inside of a ring; none where there are too many to mean this area. */
export function textsIn(ring: Position[], texts: readonly DrawnText[]): DrawnText[] {
  const [left, low, right, high] = boxOf(ring)
  const found: DrawnText[] = []
  for (const text of texts) {
    const [x = 0, y = 0] = text.at
    if (x < left || x > right || y < low || y > high || sideOf(text.at, ring) < 0) continue
    found.push(text)
    if (found.length > MOST) return []
  }
  return found
}

/** Without the marks by which MTEXT says fonts and line ends. */
function plainText(text: string): string {
  return text
    .replace(/\\[Pp]/g, ' ')
    .replace(/\\[A-Za-z][^;\\]*;/g, '')
    .replace(/[{}]/g, '')
    .trim()
}
