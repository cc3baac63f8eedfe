import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, it } from 'vitest'
import { schema } from './schema.ts'

type Described = readonly [name: string, description: string | null | undefined]

/** The type, its fields and values, and their arguments, each with what is said of it. */
function elementsOf(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description]
  const below = (name: string, description?: string | null): Described => [
    `${type.name}.${name}`,
    description,
  ]
  if (isEnumType(type)) {
    return [own, ...type.getValues().map(({ name, description }) => below(name, description))]
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    return [own, ...fields.map(({ name, description }) => below(name, description))]
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    below(name, description),
    ...args.map((argument) => below(`${name}(${argument.name})`, argument.description)),
  ])
  return [own, ...fields]
}

it('says in Chinese and in English what each type, field, value and argument is', () => {
  const ours = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const elements = ours.flatMap(elementsOf)
  expect(elements.length).toBeGreaterThan(1000)
  const inBoth = /\p{Script=Han}.*\/ .*[a-z]/isu
  expect(elements.filter(([, description]) => !inBoth.test(description ?? ''))).toEqual([])
})
