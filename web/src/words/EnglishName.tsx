import { englishOf } from '@panhuo/shared/geography/englishNames'
import { useLocale } from './locale.tsx'

/** What a documented name means, beside it, for those who read English; else nothing. */
export function EnglishName({ name }: { readonly name: string | undefined }) {
  const english = englishOf(name ?? '', useLocale())
  return english ? <span className="english-name">{english}</span> : null
}
