import type { CodeList } from '@panhuo/shared/words/codeList'
import { locales } from '@panhuo/shared/words/label'
import { builder } from './builder.ts'
import { described } from './words.ts'

const made = new Map<string, ReturnType<typeof makeEnum>>()

/** GraphQL names start with a letter; lists of numeric codes (land use, rights) are String instead. */
function isNameable(list: CodeList): boolean {
  return (
    list.codes.every(({ value }) => /^[A-Z][A-Z0-9_]*$/.test(value)) && list.name !== 'Industry'
  )
}

function makeEnum(list: CodeList) {
  return builder.enumType(list.name, {
    description: `${described(list.label)}. ${list.source}`,
    values: Object.fromEntries(
      list.codes.map((code) => [code.value, { value: code.value, description: described(code) }]),
    ),
  })
}

/** The GraphQL type of a code list: an enum made once, or String where its codes are numbers. */
export function codeType(list: CodeList) {
  if (!isNameable(list)) return 'String' as const
  const known = made.get(list.name)
  if (known) return known
  const type = makeEnum(list)
  made.set(list.name, type)
  return type
}

/** What a String of such a list may hold, for its description. */
export function knownCodes(list: CodeList): string {
  if (isNameable(list)) return ''
  return ` (${list.source}: ${list.codes.map((code) => `${code.value} ${code.zh}`).join('、')})`
}

export const LocaleEnum = builder.enumType('Locale', {
  description: '语言 / Language',
  values: Object.fromEntries(
    locales.map((locale) => [
      locale.toUpperCase(),
      { value: locale, description: locale === 'zh' ? '中文 / Chinese' : '英文 / English' },
    ]),
  ),
})
