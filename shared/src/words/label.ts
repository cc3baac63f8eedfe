/** A word or sentence in both languages of the product; Chinese comes first everywhere. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language asked for by an `Accept-Language` header; Chinese when nothing is said. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'zh'
}
