import type { Label, Locale } from './label.ts'

type Measured = Label & { readonly unit?: Label }

/** What a column or a control is called: the field's label with its unit in brackets. */
export function titleWithUnit(field: Measured, locale: Locale): string {
  const unit = unitBeside(field, locale)
  if (unit === undefined) return field[locale]
  return locale === 'zh' ? `${field.zh}（${unit}）` : `${field.en} (${unit})`
}

/**
 * The unit that is to be named beside a label; undefined where there is none, and where the label
 * itself ends with it in brackets, to stay apart from another one. A letter of it elsewhere names
 * nothing: the 年 of 剩余年限 is no unit.
 */
export function unitBeside(field: Measured, locale: Locale): string | undefined {
  const unit = field.unit?.[locale]
  const named = [`(${unit})`, `（${unit}）`].some((end) => field[locale].endsWith(end))
  return named ? undefined : unit
}
