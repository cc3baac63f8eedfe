import type { HitGroup } from './hitGroups.ts'

export type ItemGroup = 'TEXT' | 'RECENT' | HitGroup | 'SAVED' | 'PAGE' | 'ACTION'

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string
  readonly group: ItemGroup
  readonly title: string
  readonly code?: string
  readonly note?: string
  /** A second way to use the record above, drawn under it. */
  readonly secondary?: boolean
  /** Nothing can be done with it; the note says why. */
  readonly idle?: boolean
  /** What it opens takes the focus itself. */
  readonly opens?: boolean
  /** True keeps the palette open. */
  readonly run: () => boolean | undefined
}

/** Items whose title, code or note hold every word that was typed, case ignored. */
export function matching(items: readonly PaletteItem[], typed: string): readonly PaletteItem[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ title, code, note }) => {
    const text = `${title} ${code ?? ''} ${note ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The place of the next item that the arrow keys reach, round the ends. */
export function stepped(count: number, at: number, step: 1 | -1): number {
  if (count === 0) return -1
  return (at + step + count) % count
}
