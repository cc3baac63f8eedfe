import type { Guarded } from '@panhuo/shared/access/access'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { Label } from '@panhuo/shared/words/label'

/** A field as its history speaks of it: words, access class, and how to say its value. */
export interface KeptField extends Label, Guarded, Partial<Pick<Attribute, 'list' | 'unit'>> {
  readonly type?: Attribute['type'] | 'geometry' | undefined
  /** Reading it is noted in the audit log although its class is not R. */
  readonly noted?: boolean
  /** Table of the record that the value is the id of. */
  readonly pointsTo?:
    | 'place'
    | 'park'
    | 'zone'
    | 'parcel'
    | 'project'
    | 'revitalization_case'
    | 'demand'
}

/** A field that a change touched: what it is called, who may know, and its value on both sides. */
export interface FieldChange {
  /** Name as GraphQL and forms spell it, such as `plotRatio`. */
  readonly field: string
  readonly label: KeptField
  /** As the database keeps it: a code, number, text, list or date; null for none. */
  readonly before: unknown
  readonly after: unknown
  /** Who set it last, and when. */
  readonly by: string
  readonly at: Date
}
