import type { Attribute } from '@panhuo/shared/words/attribute'
import type { Locale } from '@panhuo/shared/words/label'

/** The head of a column: the field's label with its unit. */
export function columnTitle(field: Attribute, locale: Locale): string {
  const unit = field.unit?.[locale]
  // A label that says its unit already, to stay apart from another one, is left as it is.
  if (unit === undefined || field[locale].includes(unit)) return field[locale]
  return locale === 'zh' ? `${field.zh}（${unit}）` : `${field.en} (${unit})`
}
