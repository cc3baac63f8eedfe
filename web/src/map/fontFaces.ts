import '@fontsource-variable/noto-sans-sc/index.css'
import type { StyleSpecification } from 'maplibre-gl'

/** Family of the page's Chinese web font, as its CSS names it. */
export const FONT_FAMILY = 'Noto Sans SC Variable'

export type FontFaces = NonNullable<StyleSpecification['font-faces']>

/** What a `@font-face` rule says, as CSSOM gives it. */
export interface DeclaredFace {
  readonly family: string
  readonly src: string
  readonly unicodeRange: string
  /** Address of the style sheet, against which `src` is read. */
  readonly base: string
}

/**
 * The font files of the page, for MapLibre: it draws text itself and sees nothing of the page's
 * CSS, so Chinese stays empty boxes unless the style names each file with the characters it holds.
 * Read from the CSS that is loaded anyway, 100 addresses and ranges cost no second copy.
 */
export function fontFacesOf(
  faces: Iterable<DeclaredFace>,
  family: string,
  name: string,
): FontFaces {
  const files = [...faces].flatMap((face) => {
    const url = /url\((["']?)(.*?)\1\)/.exec(face.src)?.[2]
    if (url === undefined || face.family.replace(/["']/g, '') !== family) return []
    const ranges = face.unicodeRange.split(',').map((range) => range.trim().toUpperCase())
    return [{ url: new URL(url, face.base).href, 'unicode-range': ranges }]
  })
  return { [name]: files }
}

/** Every `@font-face` of the document's own style sheets. */
export function* declaredFaces(root: Document): Iterable<DeclaredFace> {
  for (const sheet of root.styleSheets) {
    const base = sheet.href ?? root.baseURI
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const value = (property: string) => rule.style.getPropertyValue(property)
      yield {
        family: value('font-family'),
        src: value('src'),
        unicodeRange: value('unicode-range'),
        base,
      }
    }
  }
}
