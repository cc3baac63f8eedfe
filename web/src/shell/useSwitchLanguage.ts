import type { Locale } from '@panhuo/shared/words/label'
import { useNavigate } from '@tanstack/react-router'
import type { SearchText } from '../url/searchText.ts'
import { useLocale } from '../words/locale.tsx'
import { rememberLocale } from '../words/rememberedLocale.ts'

/** Turns to the other language, on whatever page one is, and keeps it for later visits. */
export function useSwitchLanguage(): () => void {
  const locale = useLocale()
  const navigate = useNavigate()
  return () => {
    const next: Locale = locale === 'zh' ? 'en' : 'zh'
    rememberLocale(next)
    void navigate({
      to: '.',
      replace: true,
      // Chinese is what a link means without saying so.
      search: ({ lang: _, ...rest }: SearchText): SearchText =>
        next === 'zh' ? rest : { ...rest, lang: next },
    })
  }
}
