import type { Page } from 'playwright-core'

const missing = '\u{378}'

/**
 * Characters of the text that the page's font stack draws as the empty box. Each is painted beside
 * a character that no font has; the same picture means no glyph. `fontFamily` as CSS writes it.
 */
export function boxes(page: Page, text: string, fontFamily: string): Promise<string[]> {
  return page.evaluate(
    async ([all, family, none]) => {
      const font = `24px ${family}`
      const characters = [...new Set(all)].filter((character) => character.trim() !== '')
      await document.fonts.load(font, characters.join(''))
      const canvas = document.createElement('canvas')
      canvas.width = 40
      canvas.height = 40
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      const picture = (character: string) => {
        context.clearRect(0, 0, 40, 40)
        context.font = font
        context.fillText(character, 4, 30)
        return context.getImageData(0, 0, 40, 40).data.join()
      }
      const box = picture(none)
      return characters.filter((character) => picture(character) === box)
    },
    [text, fontFamily, missing] as const,
  )
}
