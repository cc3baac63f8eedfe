import { BadFilter } from '@panhuo/shared/filter/badFilter'
import type { AnyFilter, FilterField, Vocabulary } from '@panhuo/shared/filter/field'
import type { Cql, CqlTest } from './cql.ts'

/** Name of the outline in CQL2, as in the features. */
export const GEOMETRY = 'geometry'

/**
 * The filter that a CQL2 condition stands for. Negation follows CQL2's three values: a record without
 * a value is in neither a condition nor its opposite, so `not` is carried inward and leaves those out.
 * Throws BadFilter for a property that cannot be asked or a comparison that its kind does not know.
 */
export function filterOfCql(vocabulary: Vocabulary, cql: Cql, negated = false): AnyFilter {
  if ('arg' in cql) return filterOfCql(vocabulary, cql.arg, !negated)
  if ('args' in cql) {
    const members = cql.args.map((arg) => filterOfCql(vocabulary, arg, negated))
    return (cql.op === 'and') === negated ? { or: members } : { and: members }
  }
  const [name, field] = fieldOf(vocabulary, cql)
  if (cql.op === 'isNull') {
    if (!hasEmpty(field)) throw unanswered(cql.name, 'IS NULL')
    return { [name]: { isNull: !negated } }
  }
  const positive: AnyFilter = { [name]: conditionOf(field, cql) }
  const opposite = cql.op === '<>' ? !negated : negated
  if (!opposite) return positive
  return hasEmpty(field)
    ? { and: [{ not: positive }, { [name]: { isNull: false } }] }
    : { not: positive }
}

function fieldOf(vocabulary: Vocabulary, { name }: { name: string }): [string, FilterField] {
  const wanted = name === GEOMETRY ? 'within' : name
  const field = Object.hasOwn(vocabulary, wanted) ? vocabulary[wanted] : undefined
  if (field && (wanted === 'within') === (name === GEOMETRY)) return [wanted, field]
  throw new BadFilter(['filter', name], {
    zh: '没有这个可查询字段，见 queryables',
    en: 'is not a queryable, see queryables',
  })
}

function hasEmpty({ kind }: FilterField): boolean {
  return kind === 'oneOf' || kind === 'someOf' || kind === 'record' || kind === 'range'
}

function conditionOf(field: FilterField, cql: CqlTest) {
  switch (field.kind) {
    case 'within':
      if (cql.op !== 'intersects') break
      return 'bbox' in cql.shape ? cql.shape : { intersects: cql.shape.geometry }
    case 'text':
      // The register looks for a part of a text; a pattern with signs inside has no such question.
      if (cql.op === 'like' && !/[%_]/.test(withoutEnds(cql.value))) return withoutEnds(cql.value)
      break
    case 'flag':
      if (cql.op === '=' || cql.op === '<>') return cql.value
      break
    case 'range':
      if (cql.op === 'in' || !('value' in cql) || typeof cql.value !== 'number') break
      return rangeOf(cql.op, cql.value)
    default:
      if (cql.op === 'in') return { in: cql.values }
      if (cql.op === '=' || cql.op === '<>') return { in: [cql.value] }
  }
  throw unanswered(cql.name, cql.op.toUpperCase())
}

/** Ranges of the register are half-open: what is closed above ends at the next number. */
function rangeOf(op: Cql['op'], value: number) {
  switch (op) {
    case '>=':
      return { gte: value }
    case '>':
      return { gte: nextUp(value) }
    case '<':
      return { lt: value }
    case '<=':
      return { lt: nextUp(value) }
    default:
      return { gte: value, lt: nextUp(value) }
  }
}

/** The least double above a finite number. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return view.getFloat64(0)
}

function withoutEnds(pattern: string): string {
  return pattern.replace(/^%+|%+$/g, '')
}

function unanswered(name: string, op: string): BadFilter {
  return new BadFilter(['filter', name], {
    zh: `不支持 ${op}，见 queryables`,
    en: `does not know ${op}, see queryables`,
  })
}
