import type { AccessClass } from '../access/access.ts'
import type { FieldWords } from '../filter/field.ts'
import type { CodeList } from './codeList.ts'
import type { Label } from './label.ts'

/**
 * One field of a record, declared once: what it is called, its unit, who may see it, what type it
 * has. GraphQL types, export columns, tile properties and the detail sheet follow from it.
 */
export interface Attribute extends FieldWords, Traits {
  readonly type: 'text' | 'number' | 'integer' | 'flag' | 'date' | 'time' | 'code' | 'codes'
  readonly list?: CodeList
}

export type Attributes = Readonly<Record<string, Attribute>>

interface Traits {
  readonly unit?: Label
  readonly description?: Label
  /** Digits after the point on screen and in exports. */
  readonly decimals?: number
  /** True where every record has a value and every role may see it. */
  readonly required?: boolean
  /** True where lists may be ordered by it; each such column has an index. */
  readonly orderable?: boolean
  /** True where it is carried by map tiles, for colour, label and hover. */
  readonly onMap?: boolean
  /** True where the value names one holder or certificate; closed to analysts. */
  readonly identifying?: boolean
}

// Traits by shorthand, so that a declaration reads `{ required, orderable }`.
export const required = true
export const orderable = true
export const onMap = true
export const identifying = true

const plain =
  <const Type extends Attribute['type']>(type: Type) =>
  <const Given extends Traits>(zh: string, en: string, access: AccessClass, traits?: Given) => ({
    zh,
    en,
    access,
    type,
    ...(traits as Given),
  })

export const text = plain('text')
export const number = plain('number')
export const integer = plain('integer')
export const flag = plain('flag')
export const date = plain('date')
export const time = plain('time')

/** A value of a closed list. */
export const code = <const List extends CodeList, const Given extends Traits>(
  zh: string,
  en: string,
  access: AccessClass,
  list: List,
  traits?: Given,
) => ({ zh, en, access, type: 'code' as const, list, ...(traits as Given) })

/** Any number of values of a closed list. */
export const codes = <const List extends CodeList>(
  zh: string,
  en: string,
  access: AccessClass,
  list: List,
) => ({ zh, en, access, type: 'codes' as const, list })
