import type { FactSection } from '@panhuo/shared/brief/sheetText'
import type { Box, Letters, Pen } from '../paper/pen.ts'
import type { PaperSheet, PaperTable } from './paperSheet.ts'

export const inks = { ink: '#1b2320', soft: '#48524e', faint: '#636d69', warn: '#9c2a20' }
const hairline = '#e0dccf'
const strong = '#b9b4a5'

/** Draws at a place and gives where it ended. */
type Block = (pen: Pen, box: Box, size: number) => number

/** Sections of facts, label left and value right, in so many columns. */
export function factsBlock(sections: readonly FactSection[], columns: number): Block {
  return (pen, { x, y, width }, size) => {
    const gap = 22
    const wide = (width - gap * (columns - 1)) / columns
    let top = y
    for (let from = 0; from < sections.length; from += columns) {
      const ends = sections.slice(from, from + columns).map(({ title, facts }, column) => {
        const at = { x: x + column * (wide + gap), y: top, width: wide }
        let end = heading(pen, at, title, size)
        for (const { label, text } of facts) end = fact(pen, { ...at, y: end }, label, text, size)
        return end
      })
      top = Math.max(...ends) + size
    }
    return top
  }
}

function fact(pen: Pen, { x, y, width }: Box, label: string, text: string, size: number): number {
  const letters = { size, color: inks.soft }
  const labelled = Math.min(pen.width(label, letters) + 8, width * 0.6)
  const left = pen.write(label, { x, y: y + 1, width: labelled }, letters)
  const value = { x: x + labelled, y: y + 1, width: width - labelled }
  const right = pen.write(text, value, { size, align: 'right' })
  const end = y + Math.max(left, right) + 2
  pen.rule({ x, y: end, width }, 0.4, hairline)
  return end
}

export function heading(pen: Pen, { x, y, width }: Box, title: string, size: number): number {
  const end = y + pen.write(title, { x, y, width }, { size: size * 1.06, weight: 'strong' }) + 1
  pen.rule({ x, y: end, width }, 0.8, strong)
  return end + 1
}

/** Plots side by side, the whole before them. */
export function tableBlock({ heads, whole, lines, owners, rule }: PaperTable): Block {
  return (pen, { x, y, width }, size) => {
    const labelled = Math.min(width / (heads.length + 2), 110)
    const wide = (width - labelled) / (heads.length + 1)
    const column = (index: number): number => x + labelled + index * wide
    const cell = (text: string | null, index: number, at: number, letters: Letters) =>
      text === null ? 0 : pen.write(text, { x: column(index), y: at, width: wide - 6 }, letters)
    const bold = { size, weight: 'strong' as const }
    const tops = heads.map(({ name, code }, index) => {
      const box = { x: column(index + 1), y, width: wide - 6 }
      const high = pen.write(`${index + 1} ${name}`, box, { ...bold, color: '#7c1f05' })
      const small = { size: size * 0.75, color: inks.faint }
      return high + pen.write(code, { ...box, y: y + high }, small)
    })
    const head = Math.max(...tops)
    cell(whole, 0, y + head - pen.height(whole, wide, bold), bold)
    let top = y + head + 2
    pen.rule({ x, y: top, width }, 0.9, strong)
    const row = (label: string, draw: (at: number) => readonly number[]) => {
      const at = top + 1.2
      const own = pen.write(label, { x, y: at, width: labelled - 6 }, { size, color: inks.soft })
      top = at + Math.max(own, ...draw(at)) + 1.2
      pen.rule({ x, y: top, width }, 0.4, hairline)
    }
    for (const line of lines) {
      row(line.label, (at) => [
        cell(line.whole, 0, at, bold),
        ...line.told.map((text, index) => cell(text ?? '—', index + 1, at, { size })),
      ])
    }
    if (owners) {
      const { label, text } = owners
      row(label, (at) => [pen.write(text, { x: column(0), y: at, width: width - labelled }, bold)])
    }
    const note = { size: size * 0.8, color: inks.faint }
    return top + 2 + pen.write(rule, { x, y: top + 2, width }, note) + size * 0.8
  }
}

/** Texts under their headings, and how far things are, in two columns. */
export function textsBlock({ texts, distances }: Pick<PaperSheet, 'texts' | 'distances'>): Block {
  return (pen, { x, y, width }, size) => {
    let top = y
    for (const { title, lines } of texts) {
      top = heading(pen, { x, y: top, width }, title, size)
      for (const line of lines) top += pen.write(line, { x, y: top, width }, { size })
      top += size * 0.8
    }
    if (!distances) return top
    top = heading(pen, { x, y: top, width }, distances.title, size)
    const wide = width / 2
    for (let from = 0; from < distances.lines.length; from += 2) {
      const highs = distances.lines.slice(from, from + 2).map(({ name, text, off }, column) => {
        const at = { x: x + column * wide, y: top, width: wide }
        const first = pen.width(`${name} `, { size })
        const bold = { size, weight: 'strong' as const }
        pen.write(name, at, { size })
        const high = pen.write(text, { ...at, x: at.x + first, width: wide - first }, bold)
        const after = at.x + first + pen.width(`${text} `, bold)
        if (off) pen.write(off, { ...at, x: after }, { size: size * 0.85, color: inks.faint })
        return high
      })
      top += Math.max(...highs)
    }
    return top + size * 0.6
  }
}
