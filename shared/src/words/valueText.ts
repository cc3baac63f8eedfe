import type { Attribute } from './attribute.ts'
import { codeOf } from './codeList.ts'
import { formatNumber } from './figures.ts'
import type { Locale } from './label.ts'

const TEN_THOUSAND_YUAN = '10k CNY'

/** A declared value in words, with its unit; null where there is none. */
export function valueText(field: Attribute, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined) return null
  const values = Array.isArray(value) ? value : [value]
  if (values.length === 0) return null
  if (field.list) {
    const { list } = field
    const said = values.map((one) => codeOf(list, String(one))?.[locale] ?? String(one))
    return said.join(locale === 'zh' ? '、' : ', ')
  }
  if (field.type === 'number') {
    const number = Number(value)
    // Nobody counts yuan by tens of thousands in English.
    if (locale === 'en' && field.unit?.en.startsWith(TEN_THOUSAND_YUAN)) {
      const of = field.unit.en.slice(TEN_THOUSAND_YUAN.length)
      return `CNY ${formatNumber(number * 10_000, 0, locale)}${of}`
    }
    const unit = field.unit ? ` ${field.unit[locale]}` : ''
    return `${formatNumber(number, field.decimals ?? 2, locale)}${unit}`
  }
  return String(value)
}
