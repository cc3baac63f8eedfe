import type { FieldWords } from '../filter/field.ts'
import type { CodeList } from './codeList.ts'
import type { Label } from './label.ts'

/**
 * One field of a record, declared once: what it is called, its unit, who may see it, what type it
 * has. GraphQL types, export columns, tile properties and the detail sheet follow from it.
 */
export interface Attribute extends FieldWords {
  readonly type: 'text' | 'number' | 'integer' | 'flag' | 'date' | 'time' | 'code' | 'codes'
  readonly list?: CodeList
  readonly unit?: Label
  /** Digits after the point on screen and in exports. */
  readonly decimals?: number
  /** True where every record has a value and every role may see it. */
  readonly required?: boolean
  /** True where lists may be ordered by it; each such column has an index. */
  readonly orderable?: boolean
  /** True where it is carried by map tiles, for colour, label and hover. */
  readonly onMap?: boolean
}

export type Attributes = Readonly<Record<string, Attribute>>
