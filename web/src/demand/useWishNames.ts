import { englishOf } from '@panhuo/shared/geography/englishNames'
import { useLocale } from '../words/locale.tsx'
import { useWishRecords } from './demandQuery.ts'

/**
 * Names of what distances are wished from, by code, in English where they are documented in it; the
 * code itself until they are read.
 */
export function useWishNames(): (code: string) => string {
  const locale = useLocale()
  const { data } = useWishRecords()
  const names = new Map(
    Object.values(data ?? {}).flatMap((records) =>
      records.map(({ code, name }) => [code, englishOf(name, locale) ?? name] as const),
    ),
  )
  return (code) => names.get(code) ?? code
}
