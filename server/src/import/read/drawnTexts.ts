import type { IEntity, IMtextEntity, ITextEntity } from 'dxf-parser'
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { boxOf, type Ring, sideOf } from './rings.ts'

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

/** Gives the texts that begin inside of a ring, none where there are too many to mean this area. */
export function textsInside(texts: readonly DrawnText[]): (ring: Ring) => readonly DrawnText[] {
  if (texts.length === 0) return () => []
  const tree = new Flatbush(texts.length)
  for (const { at } of texts) tree.add(at[0] as number, at[1] as number)
  tree.finish()
  return (ring) => {
    const box = boxOf(ring)
    if (!box.every(Number.isFinite)) return []
    const near = tree.search(...box).sort((a, b) => a - b)
    const found: DrawnText[] = []
    for (const index of near) {
      const text = texts[index] as DrawnText
      if (sideOf(text.at, ring) >= 0) found.push(text)
      if (found.length > MOST) return []
    }
    return found
  }
}

/** Without the marks by which MTEXT says fonts and line ends. */
function plainText(text: string): string {
  return text
    .replace(/\\[Pp]/g, ' ')
    .replace(/\\[A-Za-z][^;\\]*;/g, '')
    .replace(/[{}]/g, '')
    .trim()
}
