import { maySee } from '@panhuo/shared/access/access'
import type { Attribute, Attributes } from '@panhuo/shared/words/attribute'
import { noteRestricted } from '../request/restrictedReads.ts'
import type { Types } from './builder.ts'
import { codeType, knownCodes } from './enums.ts'
import { describedField } from './words.ts'

type FieldBuilder<Row> = PothosSchemaTypes.ObjectFieldBuilder<Types, Row>

/**
 * GraphQL fields for the declared attributes of a record. A field that the viewer may not see is
 * null without an error; this is the only place where such fields are resolved.
 */
export function attributeFields<Row extends object>(t: FieldBuilder<Row>, attributes: Attributes) {
  const fields = Object.entries(attributes).map(([name, attribute]) => {
    const guaranteed = attribute.required === true && attribute.access === 'P'
    const list = attribute.type === 'codes'
    const field = t.field({
      type: (list ? [attributeType(attribute)] : attributeType(attribute)) as 'String',
      nullable: !guaranteed,
      description: describedField(attribute) + (attribute.list ? knownCodes(attribute.list) : ''),
      resolve: (row, _args, { viewer, restrictedReads }, { parentType }) => {
        if (!maySee(viewer.role, attribute)) return null as unknown as string
        const value = (row as Record<string, unknown>)[name]
        if (attribute.access === 'R') {
          noteRestricted(restrictedReads, `${parentType.name}.${name}`, value)
        }
        return value as string
      },
    })
    return [name, field] as const
  })
  return Object.fromEntries(fields)
}

/** The GraphQL type of one value of an attribute. */
export function attributeType(attribute: Attribute) {
  switch (attribute.type) {
    case 'text':
      return 'String'
    case 'number':
      return 'Float'
    case 'integer':
      return 'Int'
    case 'flag':
      return 'Boolean'
    case 'date':
      return 'Date'
    case 'time':
      return 'DateTime'
    case 'code':
    case 'codes':
      return attribute.list ? codeType(attribute.list) : 'String'
    default:
      throw attribute.type satisfies never
  }
}
