import { maySee, type Role } from '@panhuo/shared/access/access'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { Label } from '@panhuo/shared/words/label'
import type { DetailKind } from './detailKinds.ts'

export interface ShownPart {
  readonly title: Label
  readonly fields: readonly { readonly name: string; readonly attribute: Attribute }[]
}

const others: Label = { zh: '其他', en: 'Other' }

/** Code and name head the sheet; they are not repeated in it. */
const inTitle = ['code', 'name']

/**
 * The parts of a sheet with the attributes that the role may see. An attribute that no part names
 * is not lost: it stands under "Other", before the last part.
 */
export function shownParts(kind: DetailKind, role: Role): readonly ShownPart[] {
  const named = new Set([...inTitle, ...kind.parts.flatMap((part) => part.fields)])
  const rest = Object.keys(kind.fields).filter((name) => !named.has(name))
  const last = kind.parts.at(-1)
  const parts = [
    ...kind.parts.slice(0, -1),
    { title: others, fields: rest },
    ...(last ? [last] : []),
  ]
  return parts
    .map(({ title, fields }) => ({
      title,
      fields: fields.flatMap((name) => {
        const attribute = kind.fields[name]
        return attribute && maySee(role, attribute) ? [{ name, attribute }] : []
      }),
    }))
    .filter((part) => part.fields.length > 0)
}
