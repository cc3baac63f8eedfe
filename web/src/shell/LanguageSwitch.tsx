import { useLocale, useWords } from '../words/locale.tsx'
import { pageWords } from './pageWords.ts'
import { useSwitchLanguage } from './useSwitchLanguage.ts'

/** The other language, on whatever page one is. */
export function LanguageSwitch() {
  const words = useWords(pageWords)
  const locale = useLocale()
  const change = useSwitchLanguage()
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
