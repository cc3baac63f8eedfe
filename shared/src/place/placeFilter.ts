import { oneOf, text, within } from '../filter/field.ts'
import { placeKinds } from './place.ts'
import { placeFields as f } from './placeFields.ts'

/** The vocabulary of place filters. */
export const placeFilter = {
  text: text({ zh: '搜索', en: 'Search', access: 'P' }),
  kind: oneOf(f.kind, placeKinds),
  within: within({ zh: '位置', en: 'Place', access: 'P' }),
} as const
