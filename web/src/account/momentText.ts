import type { Locale } from '@panhuo/shared/words/label'
import { languageTags } from '../words/locale.tsx'

const timeZone = 'Asia/Shanghai'

/** A moment as day and time in Beijing. */
export function momentText(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'medium',
    hour12: false,
  }).format(new Date(moment))
}

/** A moment as the day in Beijing. */
export function dayText(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTags[locale], { timeZone, dateStyle: 'medium' }).format(
    new Date(moment),
  )
}
