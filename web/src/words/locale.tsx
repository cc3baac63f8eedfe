import type { Locale } from '@panhuo/shared/words/label'
import { createContext, useContext } from 'react'

const LocaleContext = createContext<Locale>('zh')

export const LocaleProvider = LocaleContext.Provider

/** The language the screen speaks now. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** Words of one concept in both languages; English has the type of Chinese, so none is missing. */
export interface Words<W> {
  readonly zh: W
  readonly en: W
}

export function useWords<W>(words: Words<W>): W {
  return words[useLocale()]
}

export { languageTags } from '@panhuo/shared/words/figures'
