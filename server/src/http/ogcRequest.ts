import { checkFilter } from '@panhuo/shared/filter/check'
import type { AnyFilter, FilterField } from '@panhuo/shared/filter/field'
import { readSpan } from '@panhuo/shared/time/asOf'
import type { Register } from '../list/register.ts'
import { CRS84 } from '../ogc/collections.ts'
import { parseCql } from '../ogc/cql.ts'
import { filterOfCql, nextUp } from '../ogc/cqlFilter.ts'
import type { FeatureQuery } from '../ogc/features.ts'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../ogc/openapi.ts'
import type { Viewer } from '../request/viewer.ts'
import { Refusal } from './publicError.ts'

type ItemsRequest = Pick<FeatureQuery, 'filter' | 'changed' | 'limit' | 'after'>

const known = ['bbox', 'bbox-crs', 'crs', 'datetime', 'limit', 'after', 'f']
const filtering = ['filter', 'filter-lang', 'filter-crs']

/**
 * Reads the parameters of `/items`: the standard's own, CQL2 text, and one for each filter field.
 * Throws a refusal that names the parameter, also for one that is not known here.
 */
export function readItemsRequest(
  register: Register,
  viewer: Viewer,
  params: URLSearchParams,
): ItemsRequest {
  const { vocabulary } = register
  const members: AnyFilter[] = []
  for (const name of new Set(params.keys())) {
    if (known.includes(name) || filtering.includes(name)) continue
    const field = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
    if (!field || field.kind === 'within') throw bad(name, '没有这个参数', 'is not a parameter')
    members.push({ [name]: conditionOf(name, field, params.get(name) ?? '') })
  }
  const format = params.get('f')
  if (format !== null && format !== 'json') throw bad('f', '只提供 json', 'only json is served')
  for (const name of ['bbox-crs', 'crs', 'filter-crs']) {
    const crs = params.get(name)
    if (crs !== null && crs !== CRS84) throw bad(name, `应为 ${CRS84}`, `must be ${CRS84}`)
  }
  const language = params.get('filter-lang')
  if (language !== null && language !== 'cql2-text') {
    throw bad('filter-lang', '应为 cql2-text', 'must be cql2-text')
  }
  const cql = params.get('filter')
  if (cql?.trim()) members.push(filterOfCql(vocabulary, parseCql(cql)))
  const bbox = params.get('bbox')
  if (bbox !== null) members.push({ within: { bbox: boxOf(bbox) } })
  return {
    filter: checkFilter(vocabulary, joined(members), viewer.role),
    changed: changedIn(params.get('datetime')),
    limit: limitOf(params.get('limit')),
    after: params.get('after') ?? undefined,
  }
}

function joined(members: readonly AnyFilter[]): AnyFilter {
  const [only, ...others] = members
  return only && others.length === 0 ? only : { and: members }
}

function conditionOf(name: string, field: FilterField, value: string): unknown {
  switch (field.kind) {
    case 'flag':
      if (value === 'true' || value === 'false') return value === 'true'
      throw bad(name, '应为 true 或 false', 'must be true or false')
    case 'text':
      return value
    case 'range': {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) {
        throw bad(name, '应为数值', 'must be a number')
      }
      return { gte: number, lt: nextUp(number) }
    }
    default:
      return { in: value.split(',') }
  }
}

function boxOf(text: string): number[] {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  // With heights: they bound nothing here.
  const flat = parts.length === 6 ? [parts[0], parts[1], parts[3], parts[4]] : parts
  if (flat.length !== 4 || !flat.every((part) => Number.isFinite(part))) {
    throw bad('bbox', '应为 西,南,东,北', 'must be west,south,east,north')
  }
  return flat as number[]
}

/**
 * A moment or a day in Beijing, or `from/to` with `..` for an open end, on the time of the last change.
 * A day counts as a whole, as it does for `asOf`.
 */
function changedIn(text: string | null): FeatureQuery['changed'] {
  if (text === null || text === '') return {}
  const [from = '', to = from, ...rest] = text.split('/')
  if (rest.length > 0) throw badTime()
  const start = spanOf(from)?.[0]
  const end = spanOf(to)?.[1]
  if (start !== undefined && end !== undefined && start > end) throw badTime()
  return { from: isoOf(start), to: isoOf(end) }
}

function spanOf(text: string): ReturnType<typeof readSpan> {
  if (text === '' || text === '..') return undefined
  const span = readSpan(text)
  if (!span) throw badTime()
  return span
}

function isoOf(moment: number | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

function limitOf(text: string | null): number {
  if (text === null) return DEFAULT_LIMIT
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) {
    throw bad('limit', '应为正整数', 'must be a positive whole number')
  }
  return Math.min(Number(text), MAX_LIMIT)
}

function badTime(): Refusal {
  return bad(
    'datetime',
    '应为日期（北京时间）、带时区的 RFC 3339 时刻，或 起/止，开口处写 ..',
    'must be a day (in Beijing), an RFC 3339 time, or start/end with .. for an open end',
  )
}

function bad(name: string, zh: string, en: string): Refusal {
  return new Refusal(400, 'BAD_USER_INPUT', { zh: `${name}：${zh}`, en: `${name}: ${en}` }, name)
}
