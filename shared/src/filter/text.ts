import { BadFilter } from './badFilter.ts'
import { MAX_DEPTH } from './check.ts'
import type { AnyFilter, Choice, FilterField, Range, Vocabulary } from './field.ts'
import { shapeFromText, shapeToText } from './shapeText.ts'
import type { SpatialFilter } from './spatial.ts'
import { escapePart, numberFromText, splitOutside, unescapePart } from './textParts.ts'

/**
 * A filter as short readable text, the same in the page's URL, tile URLs, export URLs and logs:
 * `stage:SURVEYED,VERIFIED;areaMu:20..50;plotRatio:..0.8,null;not(method:null);or(park:A|zone:B)`.
 * Canonical: give it what checkFilter returned, and equal filters give equal text.
 */
export function filterToText(vocabulary: Vocabulary, filter: AnyFilter): string {
  const parts: string[] = []
  for (const [name, field] of Object.entries(vocabulary)) {
    const condition = filter[name]
    if (condition === undefined || condition === null) continue
    parts.push(`${name}:${conditionToText(field, condition)}`)
  }
  for (const join of ['and', 'or'] as const) {
    const members = filter[join] ?? []
    if (members.length > 0) {
      parts.push(`${join}(${members.map((member) => filterToText(vocabulary, member)).join('|')})`)
    }
  }
  if (filter.not && Object.keys(filter.not).length > 0) {
    parts.push(`not(${filterToText(vocabulary, filter.not)})`)
  }
  return parts.join(';')
}

function conditionToText(field: FilterField, condition: unknown): string {
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
    case 'codes': {
      const { in: values, isNull } = condition as Choice
      return [...(values ?? []).map(escapePart), ...nullToText(isNull)].join(',')
    }
    case 'range': {
      const { gte, lt, isNull } = condition as Range
      const bounds = gte == null && lt == null ? [] : [`${gte ?? ''}..${lt ?? ''}`]
      return [...bounds, ...nullToText(isNull)].join(',')
    }
    case 'flag':
      return condition === true ? 'yes' : 'no'
    case 'text':
      return escapePart(String(condition))
    case 'within':
      return shapeToText(condition as SpatialFilter)
    default:
      throw field satisfies never
  }
}

function nullToText(isNull: boolean | null | undefined): string[] {
  return isNull === true ? ['null'] : isNull === false ? ['known'] : []
}

/**
 * Reads what filterToText wrote, or the GraphQL shape as JSON, into an unchecked filter: give the
 * result to checkFilter. Throws BadFilter where the text itself cannot be read.
 */
export function filterFromText(vocabulary: Vocabulary, text: string): AnyFilter {
  const trimmed = text.trim()
  if (trimmed.length > 200_000) throw unreadable([], 'too long')
  if (!trimmed.startsWith('{')) return clausesFromText(vocabulary, trimmed, [])
  try {
    return JSON.parse(trimmed)
  } catch (cause) {
    throw Object.assign(unreadable([], trimmed), { cause })
  }
}

function clausesFromText(vocabulary: Vocabulary, text: string, path: readonly string[]): AnyFilter {
  const filter: Record<string, unknown> = {}
  for (const clause of splitOutside(text, ';')) {
    if (clause === '') continue
    const [, join, body] = /^(and|or|not)\((.*)\)$/s.exec(clause) ?? []
    if (join !== undefined && body !== undefined) {
      const at = [...path, join]
      // Two names per level; deeper than checkFilter allows, and no text can overflow the stack.
      if (path.length > 2 * MAX_DEPTH) throw unreadable(at, clause)
      if (Object.hasOwn(filter, join)) throw unreadable(at, clause)
      const members = join === 'not' ? [body] : splitOutside(body, '|')
      const read = members.map((member, index) =>
        clausesFromText(vocabulary, member, join === 'not' ? at : [...at, String(index)]),
      )
      filter[join] = join === 'not' ? read[0] : read
      continue
    }
    const colon = clause.indexOf(':')
    const name = clause.slice(0, Math.max(colon, 0))
    const field = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
    if (!field) {
      throw new BadFilter([...path, (name || clause).slice(0, 40)], {
        zh: '没有这个筛选字段',
        en: 'is not a filter field',
      })
    }
    if (Object.hasOwn(filter, name)) throw unreadable([...path, name], clause)
    filter[name] = conditionFromText(field, clause.slice(colon + 1), [...path, name])
  }
  return filter
}

function conditionFromText(field: FilterField, text: string, path: readonly string[]): unknown {
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
    case 'codes': {
      const { parts, isNull } = takeNull(text)
      const values = parts.map((part) => unescapePart(part))
      return { ...(parts.length > 0 ? { in: values } : {}), ...isNull }
    }
    case 'range': {
      const { parts, isNull } = takeNull(text)
      const [bounds, ...more] = parts
      if (bounds === undefined) return isNull
      const [low, high, ...rest] = bounds.split('..')
      if (more.length > 0 || rest.length > 0 || low === undefined || high === undefined) {
        throw unreadable(path, text)
      }
      return { ...boundFromText('gte', low, path), ...boundFromText('lt', high, path), ...isNull }
    }
    case 'flag':
      if (text === 'yes' || text === 'no') return text === 'yes'
      throw unreadable(path, text)
    case 'text':
      return unescapePart(text)
    case 'within':
      return shapeFromText(text, path)
    default:
      throw field satisfies never
  }
}

function takeNull(text: string) {
  const all = text === '' ? [] : splitOutside(text, ',')
  const last = all.at(-1)
  if (last !== 'null' && last !== 'known') return { parts: all, isNull: {} }
  return { parts: all.slice(0, -1), isNull: { isNull: last === 'null' } }
}

function boundFromText(end: 'gte' | 'lt', text: string, path: readonly string[]) {
  if (text === '') return {}
  const bound = numberFromText(text)
  if (!Number.isFinite(bound)) throw unreadable([...path, end], text)
  return { [end]: bound }
}

export function unreadable(path: readonly string[], text: string): BadFilter {
  const part = text.slice(0, 40)
  return new BadFilter(path, { zh: `看不懂“${part}”`, en: `cannot read "${part}"` })
}
