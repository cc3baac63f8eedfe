import type { Locale } from '@panhuo/shared/words/label'

/** Things in one line, parted as the language parts them: `a、b` or `a, b`. */
export function listText(things: readonly string[], locale: Locale): string {
  return things.join(locale === 'zh' ? '、' : ', ')
}
