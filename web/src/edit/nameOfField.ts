import { parcelPointers } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Locale } from '@panhuo/shared/words/label'
import { type EditName, isPointer } from './editValues.ts'

/** How a field is called without its unit. */
export function nameOfField(name: EditName, locale: Locale): string {
  return (isPointer(name) ? parcelPointers[name] : parcelFields[name])[locale]
}
