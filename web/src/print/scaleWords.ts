import type { Locale } from '@panhuo/shared/words/label'
import { printWords } from './printWords.ts'

/** A length in metres as a scale bar writes it. */
export function scaleWords(metres: number, locale: Locale): string {
  const words = printWords[locale]
  return metres < 1000 ? words.metres(String(metres)) : words.kilometres(String(metres / 1000))
}
