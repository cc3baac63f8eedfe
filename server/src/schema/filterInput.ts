import type { FilterField, Vocabulary } from '@panhuo/shared/filter/field'
import type { InputRef } from '@pothos/core'
import { builder } from './builder.ts'
import { codeType, knownCodes } from './enums.ts'
import { describedField } from './words.ts'

const nullHint =
  '无值的记录：true 也算入，false 只要有值的 / Records without a value: true adds them, false excludes them'

const RangeInput = builder.inputType('RangeFilter', {
  description: '区间 gte ≤ x < lt / Half-open range, gte <= x < lt. Example: {gte: 20, lt: 50}',
  fields: (t) => ({
    gte: t.float({ description: '下限(含) / Lower bound, included' }),
    lt: t.float({ description: '上限(不含) / Upper bound, excluded' }),
    isNull: t.boolean({ description: nullHint }),
  }),
})

const CodeInput = builder.inputType('CodeFilter', {
  description: '按编号或 id 选取 / Choice by code or id. Example: {in: ["350504-YQ-01"]}',
  fields: (t) => ({
    in: t.stringList({ description: '任一 / Any of these' }),
    isNull: t.boolean({ description: nullHint }),
  }),
})

const NearInput = builder.inputType('NearFilter', {
  description:
    '距离以内，起点恰好给一项 / Within a distance of exactly one place. Example: {park: "350504-YQ-01", metres: 500}',
  fields: (t) => ({
    geometry: t.field({ type: 'GeoJSON', description: '点、线或面 / Point, line or polygon' }),
    parcel: t.id({ description: '地块的编号或 id / Code or id of a plot' }),
    park: t.id({ description: '园区的编号或 id / Code or id of a park' }),
    zone: t.id({ description: '片区的编号或 id / Code or id of a renewal zone' }),
    project: t.id({ description: '项目的编号或 id / Code or id of a project' }),
    metres: t.float({
      required: true,
      description: '距离，米，椭球面 / Distance in metres on the ellipsoid',
    }),
  }),
})

export const SpatialInput = builder.inputType('SpatialFilter', {
  description:
    '空间条件，恰好给一项，EPSG:4326 经度在前 / Spatial condition, exactly one form, EPSG:4326 longitude first. Example: {bbox: [118.60, 24.97, 118.63, 24.99]}',
  isOneOf: true,
  fields: (t) => ({
    bbox: t.floatList({ description: '[西, 南, 东, 北] / [west, south, east, north]' }),
    intersects: t.field({ type: 'GeoJSON', description: '与图形相交 / Meets this geometry' }),
    zone: t.id({ description: '片区的编号或 id / Code or id of a renewal zone' }),
    park: t.id({ description: '园区的编号或 id / Code or id of a park' }),
    near: t.field({
      type: NearInput,
      description: '到图形或记录的距离以内 / Within a distance of a geometry or a record',
    }),
  }),
})

const choices = new Map<string, typeof CodeInput>()

function choiceInput(field: FilterField & { kind: 'oneOf' | 'someOf' }) {
  const { list } = field
  const known = choices.get(list.name)
  if (known) return known
  const type = builder.inputType(`${list.name}Filter`, {
    description: `${list.label.zh} / ${list.label.en}${knownCodes(list)}`,
    fields: (t) => ({
      in: t.field({ type: [codeType(list)] as ['String'], description: '任一 / Any of these' }),
      isNull: t.boolean({ description: nullHint }),
    }),
  })
  choices.set(list.name, type)
  return type
}

const made = new Map<string, InputRef<Record<string, unknown>>>()

/** The filter input of a register by its name, made before by `recordQueries`. */
export function filterInputNamed(name: string): InputRef<Record<string, unknown>> {
  const ref = made.get(name)
  if (!ref) throw new Error(`No filter input ${name}`)
  return ref
}

/** The input type of a vocabulary: one field per declared filter field, and and / or / not. */
export function filterInput(name: string, vocabulary: Vocabulary, description: string) {
  const ref = builder.inputRef<Record<string, unknown>>(name)
  made.set(name, ref)
  ref.implement({
    description,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(vocabulary).map(([field, declared]) => [
          field,
          t.field({ type: inputType(declared) as 'String', description: describedField(declared) }),
        ]),
      ),
      and: t.field({ type: [ref], description: '全部成立 / All of these' }),
      or: t.field({ type: [ref], description: '任一成立 / Any of these' }),
      not: t.field({
        type: ref,
        description:
          '不成立；无值的记录视为不满足条件，因而保留 / Not this; records without a value are kept',
      }),
    }),
  })
  return ref
}

function inputType(field: FilterField) {
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
      return choiceInput(field)
    case 'record':
    case 'codes':
      return CodeInput
    case 'range':
      return RangeInput
    case 'flag':
      return 'Boolean'
    case 'text':
      return 'String'
    case 'within':
      return SpatialInput
    default:
      throw field satisfies never
  }
}
