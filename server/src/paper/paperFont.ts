/// <reference path="./untyped.d.ts" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { LRUCache } from 'lru-cache'
import opentype, { type OutlinePath } from 'opentype.js'
import wawoff2 from 'wawoff2'

/** Weights in which a paper is set. */
export const paperWeights = { plain: 400, strong: 600 } as const
export type PaperWeight = keyof typeof paperWeights

/** Of some hundred slices a paper needs about twenty. */
const MOST_OPEN = 60

interface Slice {
  readonly name: string
  /** Code points from and to. */
  readonly ranges: readonly (readonly [number, number])[]
}

const load = createRequire(import.meta.url)
const ranges = load.resolve('@fontsource-variable/noto-sans-sc/unicode.json')
const slices: readonly Slice[] = Object.entries(load(ranges) as Record<string, string>).map(
  ([key, covered]) => ({
    name: key.replace(/[[\]]/g, ''),
    ranges: covered.split(',').map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return [from, to] as const
    }),
  }),
)

const opened = new LRUCache<string, Promise<Font>>({ max: MOST_OPEN })

/** The slice that holds a character, opened; null where the font has no such character. */
function sliceOf(point: number): Promise<Font> | null {
  const slice = slices.find(({ ranges }) =>
    ranges.some(([from, to]) => point >= from && point <= to),
  )
  if (!slice) return null
  const known = opened.get(slice.name)
  if (known) return known
  const file = join(dirname(ranges), `files/noto-sans-sc-${slice.name}-wght-normal.woff2`)
  const font = unpacked(file).then((bytes) => create(bytes) as Font)
  font.catch(() => opened.delete(slice.name))
  opened.set(slice.name, font)
  return font
}

let unpacking: Promise<unknown> = Promise.resolve()

/** One file after the other: what the library gives lies in its own memory, where the next one goes. */
function unpacked(file: string): Promise<Buffer> {
  const next = unpacking.then(async () =>
    Buffer.from(await wawoff2.decompress(await readFile(file))),
  )
  unpacking = next.catch(() => undefined)
  return next
}

/**
 * The page's own font with no more than the letters of a text, one file for each weight: a browser
 * loads the hundred slices of it that it needs, a PDF wants one.
 */
export async function paperFonts(text: string): Promise<Record<PaperWeight, Buffer>> {
  const points = [...new Set(`${text} `)].map((letter) => letter.codePointAt(0) as number)
  const found = await Promise.all(
    points.map(async (point) => ({ point, font: await sliceOf(point) })),
  )
  const letters = found.flatMap(({ point, font }) =>
    font?.hasGlyphForCodePoint(point) ? [{ point, font }] : [],
  )
  return { plain: madeOf(letters, 'plain'), strong: madeOf(letters, 'strong') }
}

function madeOf(
  letters: readonly { readonly point: number; readonly font: Font }[],
  weight: PaperWeight,
): Buffer {
  const [first] = letters
  if (!first) throw new Error('a font of no letters')
  const { unitsPerEm, ascent: ascender, descent: descender } = first.font
  const none = new opentype.Glyph({
    name: '.notdef',
    advanceWidth: unitsPerEm / 2,
    path: new opentype.Path(),
  })
  const weighed = new Map<Font, Font>()
  const inWeight = (font: Font) => {
    const known = weighed.get(font) ?? font.getVariation({ wght: paperWeights[weight] })
    weighed.set(font, known)
    return known
  }
  const glyphs = letters.map(({ point, font }) => {
    const { advanceWidth, path } = inWeight(font).glyphForCodePoint(point)
    const name = `u${point.toString(16)}`
    return new opentype.Glyph({ name, unicode: point, advanceWidth, path: drawn(path) })
  })
  const names = { familyName: 'Noto Sans SC', styleName: weight }
  const made = new opentype.Font({
    ...names,
    unitsPerEm,
    ascender,
    descender,
    glyphs: [none, ...glyphs],
  })
  return Buffer.from(made.toArrayBuffer())
}

type Outline = ReturnType<Font['glyphForCodePoint']>['path']

function drawn({ commands }: Outline): OutlinePath {
  const path = new opentype.Path()
  const draw: Record<string, (...at: number[]) => void> = {
    moveTo: (x = 0, y = 0) => path.moveTo(x, y),
    lineTo: (x = 0, y = 0) => path.lineTo(x, y),
    quadraticCurveTo: (a = 0, b = 0, x = 0, y = 0) => path.quadraticCurveTo(a, b, x, y),
    bezierCurveTo: (a = 0, b = 0, c = 0, d = 0, x = 0, y = 0) =>
      path.bezierCurveTo(a, b, c, d, x, y),
    closePath: () => path.close(),
  }
  for (const { command, args } of commands) draw[command]?.(...args)
  return path
}
