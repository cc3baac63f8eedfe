import { type Locale, locales } from '@panhuo/shared/words/label'

const REMEMBERED = 'panhuo.locale'

/** The language last used in this browser; Chinese at first. A link that names one goes before. */
export function rememberedLocale(): Locale {
  const remembered = localStorage.getItem(REMEMBERED)
  return locales.find((locale) => locale === remembered) ?? 'zh'
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(REMEMBERED, locale)
}
