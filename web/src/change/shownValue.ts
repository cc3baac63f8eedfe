import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { projectFields } from '@panhuo/shared/project/projectFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'

const attributes: Readonly<Record<string, Attribute>> = { ...projectFields, ...parcelFields }

/**
 * A value of a form as a person reads it: codes by their words, and what is chosen from a list by
 * what that list shows, found in the form by its label.
 */
export function shownValue(field: string, label: string, value: unknown, locale: Locale): string {
  const text = value === null || value === undefined ? '' : String(value)
  const list = attributes[field]?.list
  if (list && text !== '') {
    const words = text.split(',').map((code) => codeOf(list, code)?.[locale] ?? code)
    return words.join(locale === 'zh' ? '、' : ', ')
  }
  const labels = [...document.querySelectorAll<HTMLLabelElement>('.change-form label')]
  const control = labels.find(({ innerText }) => innerText.startsWith(label))?.control
  return control instanceof HTMLSelectElement && control.value === text
    ? (control.selectedOptions[0]?.text ?? text)
    : text
}
