import { codeOf } from '../words/codeList.ts'
import type { Label, Locale } from '../words/label.ts'
import type { AnyFilter, Choice, FilterField, Range, Vocabulary } from './field.ts'
import { nearRecordOf, type SpatialFilter } from './spatial.ts'

/** Names of records by code, for sentences; missing ones show the code. */
export type RecordNames = Readonly<Record<string, Label>>

/** One removable condition of a filter, as a chip shows it. */
export interface Chip {
  /** Name of the field, or and / or / not. */
  readonly field: string
  readonly label: string
  readonly value: string
}

const words = {
  unknown: { zh: '未填', en: 'not filled' },
  known: { zh: '已填', en: 'filled' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  and: { zh: '且', en: ' and ' },
  or: { zh: '或', en: ' or ' },
  not: { zh: '不含', en: 'not' },
  all: { zh: '全部', en: 'everything' },
} as const

/** The conditions of a checked filter, one chip each, in vocabulary order. */
export function chipsOf(
  vocabulary: Vocabulary,
  filter: AnyFilter,
  locale: Locale,
  names: RecordNames = {},
): Chip[] {
  const chips: Chip[] = []
  for (const [name, field] of Object.entries(vocabulary)) {
    const condition = filter[name]
    if (condition === undefined || condition === null) continue
    chips.push({
      field: name,
      label: field[locale],
      value: describeCondition(field, condition, locale, names),
    })
  }
  const nested = (member: AnyFilter) => describeFilter(vocabulary, member, locale, names)
  for (const join of ['and', 'or'] as const) {
    const members = filter[join] ?? []
    if (members.length === 0) continue
    const value = members.map((member) => `(${nested(member)})`).join(words[join][locale])
    chips.push({ field: join, label: words[join][locale].trim(), value })
  }
  if (filter.not && Object.keys(filter.not).length > 0) {
    chips.push({ field: 'not', label: words.not[locale], value: nested(filter.not) })
  }
  return chips
}

/** The filter as one sentence for exports, prints and logs; "全部" when nothing is asked. */
export function describeFilter(
  vocabulary: Vocabulary,
  filter: AnyFilter,
  locale: Locale,
  names: RecordNames = {},
): string {
  const chips = chipsOf(vocabulary, filter, locale, names)
  if (chips.length === 0) return words.all[locale]
  const colon = locale === 'zh' ? '：' : ': '
  return chips
    .map((chip) => `${chip.label}${colon}${chip.value}`)
    .join(locale === 'zh' ? '；' : '; ')
}

function describeCondition(
  field: FilterField,
  condition: unknown,
  locale: Locale,
  names: RecordNames,
): string {
  const comma = locale === 'zh' ? '、' : ', '
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
    case 'codes': {
      const { in: values, isNull } = condition as Choice
      const list = 'list' in field ? field.list : undefined
      const shown = (values ?? []).map(
        (value) => (list ? codeOf(list, value) : names[value])?.[locale] ?? value,
      )
      return [...shown, ...describeNull(isNull, locale)].join(comma)
    }
    case 'range': {
      const { gte, lt, isNull } = condition as Range
      const unit = field.unit ? ` ${field.unit[locale]}` : ''
      const bounds =
        gte == null && lt == null
          ? []
          : gte == null
            ? [`< ${lt}${unit}`]
            : lt == null
              ? [`≥ ${gte}${unit}`]
              : [`${gte}–${lt}${unit}`]
      return [...bounds, ...describeNull(isNull, locale)].join(comma)
    }
    case 'flag':
      return condition === true ? words.yes[locale] : words.no[locale]
    case 'text':
      return `“${String(condition)}”`
    case 'within':
      return describeShape(condition as SpatialFilter, locale, names)
    default:
      throw field satisfies never
  }
}

function describeNull(isNull: boolean | null | undefined, locale: Locale): string[] {
  return isNull === true ? [words.unknown[locale]] : isNull === false ? [words.known[locale]] : []
}

function describeShape(shape: SpatialFilter, locale: Locale, names: RecordNames): string {
  const named = shape.zone ?? shape.park
  if (named) return names[named]?.[locale] ?? named
  const record = shape.near && nearRecordOf(shape.near)
  if (shape.near && record) {
    const name = names[record.code]?.[locale] ?? record.code
    const { metres } = shape.near
    return locale === 'zh' ? `${name} ${metres} 米以内` : `within ${metres} m of ${name}`
  }
  if (shape.near) {
    return locale === 'zh'
      ? `所画位置 ${shape.near.metres} 米以内`
      : `within ${shape.near.metres} m of the drawn place`
  }
  if (shape.bbox) return locale === 'zh' ? '所选矩形' : 'the chosen rectangle'
  return locale === 'zh' ? '所画范围' : 'the drawn area'
}
