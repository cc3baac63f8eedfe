import { maySee, type Role } from '../access/access.ts'
import { valuesOf } from '../words/codeList.ts'
import { BadFilter, HiddenField } from './badFilter.ts'
import { checkCode } from './checkCode.ts'
import { checkSpatial } from './checkShape.ts'
import type { AnyFilter, FilterField, FilterOf, Range, Vocabulary } from './field.ts'

export const MAX_DEPTH = 4
export const MAX_VALUES = 200
/** Conditions in the whole tree; without it nested lists of 200 make statements of any size. */
export const MAX_CONDITIONS = 200
/** Longest search text; longer ones made ILIKE take seconds. */
export const MAX_TEXT = 200

const recordTypes = { community: 'Place', park: 'IndustrialPark', zone: 'RenewalZone' } as const

/**
 * Reads any value as a filter of the vocabulary: "nothing asked" (undefined, null, {}, []) is left
 * out, everything else is validated. Throws BadFilter that names the field; HiddenField where the
 * role may not see it. What comes back is canonical: equal filters give equal objects.
 */
export function checkFilter<V extends Vocabulary>(
  vocabulary: V,
  value: unknown,
  role: Role,
): FilterOf<V> {
  return checkAt({ vocabulary, role, left: MAX_CONDITIONS }, value, [], 0) as FilterOf<V>
}

interface Check {
  readonly vocabulary: Vocabulary
  readonly role: Role
  /** Conditions that the rest of the filter may still have. */
  left: number
}

function checkAt(check: Check, value: unknown, path: readonly string[], depth: number): AnyFilter {
  const { vocabulary, role } = check
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new BadFilter(path, { zh: '应为筛选对象', en: 'must be a filter object' })
  }
  if (depth > MAX_DEPTH) {
    throw new BadFilter(path, {
      zh: `嵌套超过 ${MAX_DEPTH} 层`,
      en: `is nested deeper than ${MAX_DEPTH}`,
    })
  }
  const source = value as Record<string, unknown>
  for (const name of Object.keys(source)) {
    if (!Object.hasOwn(vocabulary, name) && !['and', 'or', 'not'].includes(name)) {
      throw new BadFilter([...path, name], { zh: '没有这个筛选字段', en: 'is not a filter field' })
    }
  }
  const result: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(vocabulary)) {
    const at = [...path, name]
    const condition = checkCondition(field, source[name], at)
    if (condition === undefined) continue
    if (!maySee(role, field)) throw new HiddenField(at)
    check.left -= 1
    if (check.left < 0) {
      throw new BadFilter(at, {
        zh: `条件超过 ${MAX_CONDITIONS} 个`,
        en: `is one condition more than ${MAX_CONDITIONS}`,
      })
    }
    result[name] = condition
  }
  for (const join of ['and', 'or'] as const) {
    const members = checkMembers(check, source[join], [...path, join], depth)
    if (members.length > 0) result[join] = members
  }
  const not = checkAt(check, source.not, [...path, 'not'], depth + 1)
  if (Object.keys(not).length > 0) result.not = not
  return result
}

function checkMembers(
  check: Check,
  value: unknown,
  path: readonly string[],
  depth: number,
): AnyFilter[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value) || value.length > MAX_VALUES) {
    throw new BadFilter(path, {
      zh: `应为不超过 ${MAX_VALUES} 项的列表`,
      en: `must be a list of at most ${MAX_VALUES}`,
    })
  }
  // An empty member asks nothing and is left out, as everywhere else.
  return value
    .map((member, index) => checkAt(check, member, [...path, String(index)], depth + 1))
    .filter((member) => Object.keys(member).length > 0)
}

function checkCondition(field: FilterField, value: unknown, path: readonly string[]): unknown {
  if (value === null || value === undefined) return undefined
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
    case 'codes':
      return checkChoice(field, value, path)
    case 'range':
      return checkRange(value, path)
    case 'flag':
      if (typeof value === 'boolean') return value
      throw new BadFilter(path, { zh: '应为是或否', en: 'must be true or false' })
    case 'text':
      return checkText(value, path)
    case 'within':
      return checkSpatial(value, path)
    default:
      throw field satisfies never
  }
}

function checkChoice(field: FilterField, value: unknown, path: readonly string[]) {
  const { in: given, isNull, ...rest } = asCondition(value, path)
  refuseOthers(rest, path)
  const flag = checkIsNull(isNull, path)
  if (given === null || given === undefined)
    return flag === undefined ? undefined : { isNull: flag }
  const at = [...path, 'in']
  if (!Array.isArray(given) || given.length > MAX_VALUES) {
    throw new BadFilter(at, {
      zh: `应为不超过 ${MAX_VALUES} 项的列表`,
      en: `must be a list of at most ${MAX_VALUES}`,
    })
  }
  const chosen = new Set(given.map((item) => checkValue(field, item, at)))
  const order =
    'list' in field ? valuesOf(field.list).filter((v) => chosen.has(v)) : [...chosen].sort()
  if (order.length === 0) return flag === undefined ? undefined : { isNull: flag }
  // Whoever has one of the values has a value: only `true` adds to the choice.
  return flag === true ? { in: order, isNull: true } : { in: order }
}

function checkValue(field: FilterField, item: unknown, path: readonly string[]): string {
  if ('list' in field) {
    const values = valuesOf(field.list)
    if (typeof item === 'string' && values.includes(item)) return item
    throw new BadFilter(path, {
      zh: `未知取值 ${shown(item)}，可用：${values.join('、')}`,
      en: `unknown value ${shown(item)}; known: ${values.join(', ')}`,
    })
  }
  return checkCode(item, path, field.kind === 'record' ? recordTypes[field.of] : undefined)
}

function checkRange(value: unknown, path: readonly string[]): Range | undefined {
  const { gte, lt, isNull, ...rest } = asCondition(value, path)
  refuseOthers(rest, path)
  const flag = checkIsNull(isNull, path)
  const result: Record<string, number | boolean> = {}
  for (const [end, bound] of [
    ['gte', gte],
    ['lt', lt],
  ] as const) {
    if (bound === null || bound === undefined) continue
    if (typeof bound !== 'number' || !Number.isFinite(bound)) {
      throw new BadFilter([...path, end], { zh: '应为有限数值', en: 'must be a finite number' })
    }
    // Minus zero is the same bound, and its text would be read as zero.
    result[end] = bound === 0 ? 0 : bound
  }
  if (typeof result.gte === 'number' && typeof result.lt === 'number' && result.gte >= result.lt) {
    throw new BadFilter(path, { zh: '下限应小于上限', en: 'gte must be below lt' })
  }
  const bounded = Object.keys(result).length > 0
  if (flag === true || (flag === false && !bounded)) result.isNull = flag
  return Object.keys(result).length === 0 ? undefined : result
}

function checkText(value: unknown, path: readonly string[]): string | undefined {
  // Full-width signs are typed in Chinese input; some signs become longer when normalized.
  const plain =
    typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, ' ').trim() : null
  if (plain === null || plain.length > MAX_TEXT || plain.includes('\0')) {
    throw new BadFilter(path, {
      zh: `应为不超过 ${MAX_TEXT} 字的文本`,
      en: `must be text of at most ${MAX_TEXT} characters`,
    })
  }
  return plain === '' ? undefined : plain
}

function asCondition(value: unknown, path: readonly string[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw new BadFilter(path, { zh: '条件的形式不对', en: 'is not a condition' })
}

function checkIsNull(value: unknown, path: readonly string[]): boolean | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'boolean') return value
  throw new BadFilter([...path, 'isNull'], { zh: '应为是或否', en: 'must be true or false' })
}

function refuseOthers(rest: Record<string, unknown>, path: readonly string[]): void {
  const [other] = Object.keys(rest)
  if (other === undefined) return
  throw new BadFilter([...path, other], { zh: '没有这个条件', en: 'is not a condition' })
}

/** A value as it may be repeated in a message: short, and never longer than a name. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 40)
}
