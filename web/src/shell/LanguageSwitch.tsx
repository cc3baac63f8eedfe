import { useNavigate } from '@tanstack/react-router'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { rememberLocale } from '../words/rememberedLocale.ts'
import { pageWords } from './pageWords.ts'

/** The other language, on whatever page one is. */
export function LanguageSwitch() {
  const words = useWords(pageWords)
  const locale = useLocale()
  const navigate = useNavigate()
  const change = () => {
    const next = locale === 'zh' ? 'en' : 'zh'
    rememberLocale(next)
    navigate({
      to: '.',
      replace: true,
      // Chinese is what a link means without saying so.
      search: ({ lang: _, ...rest }: SearchText): SearchText =>
        next === 'zh' ? rest : { ...rest, lang: next },
    })
  }
  return (
    <button
      type="button"
      className="button quiet"
      lang={locale === 'zh' ? 'en' : 'zh-CN'}
      title={words.languageLabel}
      onClick={change}
    >
      {words.language}
    </button>
  )
}
