import type { Label, Locale } from './label.ts'

/** What a column or a control is called: the field's label with its unit in brackets. */
export function titleWithUnit(field: Label & { readonly unit?: Label }, locale: Locale): string {
  const unit = field.unit?.[locale]
  // A label that says its unit already, to stay apart from another one, is left as it is.
  if (unit === undefined || field[locale].includes(unit)) return field[locale]
  return locale === 'zh' ? `${field.zh}（${unit}）` : `${field.en} (${unit})`
}
