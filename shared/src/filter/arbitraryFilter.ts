import fc from 'fast-check'
import { valuesOf } from '../words/codeList.ts'
import type { AnyFilter, FilterField, Vocabulary } from './field.ts'
import { type NearRecord, nearRecords, type SpatialFilter } from './spatial.ts'

/** What a random filter is made from where the vocabulary itself does not say; for tests only. */
export interface Material {
  readonly text: fc.Arbitrary<string>
  /** Codes by name of the field, for records and codes. */
  readonly codes: (field: string) => fc.Arbitrary<string>
  readonly number: fc.Arbitrary<number>
  readonly shape: fc.Arbitrary<SpatialFilter>
  /** Levels of and, or and not below the top. */
  readonly depth: number
}

/** Random filters of a vocabulary: any fields, nested, not yet checked. */
export function arbitraryFilter(
  vocabulary: Vocabulary,
  material: Material,
  depth = material.depth,
): fc.Arbitrary<AnyFilter> {
  const fields = Object.entries(vocabulary).map(([name, field]) =>
    conditionOf(name, field, material).map((condition) => [name, condition] as const),
  )
  // Few fields at a time: a filter of twenty conditions leaves nothing to compare.
  const conditions = fc
    .array(fc.oneof(...fields), { maxLength: 3 })
    .map((entries): AnyFilter => Object.fromEntries(entries))
  if (depth === 0) return conditions
  const member = arbitraryFilter(vocabulary, material, depth - 1)
  const members = fc.option(fc.array(member, { maxLength: 3 }), { freq: 2 })
  return fc
    .tuple(conditions, members, members, fc.option(member, { freq: 2 }))
    .map(([own, and, or, not]): AnyFilter => ({ ...own, and, or, not }))
}

function conditionOf(name: string, field: FilterField, material: Material): fc.Arbitrary<unknown> {
  const isNull = fc.constantFrom(undefined, null, true, false)
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
      return choiceOf(fc.constantFrom(...valuesOf(field.list)), isNull)
    case 'record':
    case 'codes':
      return choiceOf(material.codes(name), isNull)
    case 'range':
      return fc
        .tuple(fc.option(material.number), fc.option(material.number), isNull)
        .map(([one, other, isNull]) => {
          const ordered = one === null || other === null || one < other
          const both = one !== null && one === other
          return { gte: ordered ? one : other, lt: both ? null : ordered ? other : one, isNull }
        })
    case 'flag':
      return fc.boolean()
    case 'text':
      return material.text
    case 'within':
      return material.shape
    default:
      throw field satisfies never
  }
}

function choiceOf(value: fc.Arbitrary<string>, isNull: fc.Arbitrary<unknown>) {
  return fc.record({ in: fc.option(fc.array(value, { maxLength: 4 })), isNull })
}

const degrees = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value))

const position = fc.tuple(degrees(-180, 180), degrees(-90, 90))

/** A square ring, closed; crossing rings are not this module's to find. */
const ring = fc
  .tuple(position, degrees(0.001, 1))
  .map(([[x, y], d]) => [x * 0.9, y * 0.9, d] as const)
  .map(([x, y, d]) => [
    [x, y],
    [x + d, y],
    [x + d, y + d],
    [x, y + d],
    [x, y],
  ])
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 })

const geometry: fc.Arbitrary<NonNullable<SpatialFilter['intersects']>> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 2 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
)

/** Codes with every sign that the text form uses itself, and its words. */
export const awkwardCode = fc.oneof(
  fc.constantFrom('null', 'known', '%', '..', 'a,b', 'x|y', '(', ')', ';:', 'n%ull', '{', '园区'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary-ascii' }).filter(isUsable),
)

/** Search text with the same, and characters beyond the basic plane. */
export const awkwardText = fc.oneof(
  awkwardCode,
  fc.string({ maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('\0')),
)

const metres = fc
  .double({ min: 0, max: 100_000, noNaN: true })
  .map((value) => (value === 0 ? 0 : value))

/** Spatial filters of every form. */
export const awkwardShape: fc.Arbitrary<SpatialFilter> = fc.oneof(
  fc.tuple(position, position).map(([[a, b], [c, d]]) => ({
    bbox: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)],
  })),
  geometry.map((intersects) => ({ intersects })),
  awkwardCode.map((zone) => ({ zone })),
  awkwardCode.map((park) => ({ park })),
  fc.tuple(geometry, metres).map(([geometry, metres]) => ({ near: { geometry, metres } })),
  fc
    .tuple(fc.constantFrom(...(Object.keys(nearRecords) as NearRecord[])), awkwardCode, metres)
    .map(([kind, code, metres]) => ({ near: { [kind]: code, metres } })),
)

function isUsable(code: string): boolean {
  return code.trim() !== '' && !code.includes('\0')
}
