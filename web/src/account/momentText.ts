import { momentTags } from '@panhuo/shared/words/figures'
import type { Locale } from '@panhuo/shared/words/label'

const timeZone = 'Asia/Shanghai'
const dateStyles = { zh: 'medium', en: 'short' } as const

/** A moment as day and time in Beijing. */
export function momentText(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(momentTags[locale], {
    timeZone,
    dateStyle: dateStyles[locale],
    timeStyle: 'medium',
    hour12: false,
  }).format(new Date(moment))
}

/** A moment as the day in Beijing. */
export function dayText(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(momentTags[locale], {
    timeZone,
    dateStyle: dateStyles[locale],
  }).format(new Date(moment))
}
