// What is used of two libraries that come without types.

declare module 'wawoff2' {
  const wawoff2: {
    /** A WOFF2 file as the TrueType file that it holds. */
    decompress(file: Uint8Array): Promise<Uint8Array>
  }
  export default wawoff2
}

declare module 'opentype.js' {
  interface OutlinePath {
    moveTo(x: number, y: number): void
    lineTo(x: number, y: number): void
    quadraticCurveTo(a: number, b: number, x: number, y: number): void
    bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void
    close(): void
  }
  interface GlyphOptions {
    readonly name: string
    readonly unicode?: number
    readonly advanceWidth: number
    readonly path: OutlinePath
  }
  interface FontOptions {
    readonly familyName: string
    readonly styleName: string
    readonly unitsPerEm: number
    readonly ascender: number
    readonly descender: number
    readonly glyphs: readonly object[]
  }
  const opentype: {
    readonly Path: new () => OutlinePath
    readonly Glyph: new (options: GlyphOptions) => object
    readonly Font: new (options: FontOptions) => { toArrayBuffer(): ArrayBuffer }
  }
  export default opentype
  export type { OutlinePath }
}
