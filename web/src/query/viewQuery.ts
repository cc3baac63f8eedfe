import { maySee, type Role } from '@panhuo/shared/access/access'
import { coloredField } from '@panhuo/shared/parcel/parcelColoring'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { readAsOf } from '@panhuo/shared/time/asOf'
import { constantCase } from '../graphql/constantCase.ts'
import type { ListColumn } from '../parcel/parcelColumns.ts'
import { orderBy } from '../parcel/parcelList.ts'
import type { Coloring, Sort } from '../url/view.ts'

interface Asked {
  readonly filter: ParcelFilter
  readonly sort: Sort | null
  readonly coloring: Pick<Coloring, 'colorBy'>
  readonly columns: readonly ListColumn[]
  readonly role: Role
  /** The moment of the screen; null is the present. */
  readonly asOf: string | null
}

export interface ViewQuery {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const FIRST = 50
/** Colorings by a measure have no groups of their own; stages are what everyone asks for. */
const dimensions = ['stage', 'method', 'inefficiencyType', 'condition']

/** The screen as one question: its plots in their order and columns, their sum, their groups. */
export function viewQuery({ filter, sort, coloring, columns, role, asOf }: Asked): ViewQuery {
  const { colorBy } = coloring
  const grouped =
    dimensions.includes(colorBy) && maySee(role, coloredField(colorBy)) ? colorBy : 'stage'
  const attributes = columns.flatMap(({ id, attribute }) => (attribute ? [id] : []))
  const nodes = [...new Set(['code', 'name', ...attributes])]
  const places = columns.some(({ id }) => id === 'place')
    ? ['park { code name }', 'zone { code name }']
    : []
  const moment = readAsOf(asOf ?? '')
  const [declared, given] = moment ? [', $asOf: DateTime', ', asOf: $asOf'] : ['', '']
  const query = `query PlotsInView($filter: ParcelFilter, $orderBy: [ParcelOrder!], $first: Int, $after: String${declared}) {
  parcels(filter: $filter, orderBy: $orderBy, first: $first, after: $after${given}) {
    totalCount
    summary { count areaM2 areaMu }
    groups(by: [${constantCase(grouped)}]) {
      key { ${grouped} }
      label
      count
      areaMu
    }
    nodes {
${[...nodes, ...places].map((name) => `      ${name}`).join('\n')}
    }
    pageInfo { hasNextPage endCursor }
  }
}`
  const order = orderBy(sort)
  return {
    query,
    variables: {
      filter,
      ...(order ? { orderBy: order } : {}),
      first: FIRST,
      ...(moment ? { asOf: moment.toISOString() } : {}),
    },
  }
}

/** Who a command asks as: a role of the DEMO, the holder of a key, or nobody. */
export type Asker = { readonly demo: Role } | 'KEY' | null

/**
 * The query as a command for any POSIX shell, with what it needs to be answered as on the screen:
 * a guest may not even filter by what only a role sees. `origin` is the site's.
 */
export function toCurl(origin: string, { query, variables }: ViewQuery, asker: Asker): string {
  const json = `-H 'content-type: application/json'`
  const lines = (...parts: readonly string[]) => parts.join(' \\\n  ')
  const signIn =
    asker !== null && asker !== 'KEY'
      ? `${lines(
          `curl -s -o /dev/null -c panhuo.cookie ${quoted(`${origin}/api/demo/sign-in`)}`,
          json,
          `--data ${quoted(JSON.stringify({ role: asker.demo }))}`,
        )}\n`
      : ''
  const sent =
    asker === null ? [] : [asker === 'KEY' ? '-H "x-api-key: $PANHUO_KEY"' : '-b panhuo.cookie']
  return `${signIn}${lines(
    `curl ${quoted(`${origin}/graphql`)}`,
    ...sent,
    json,
    `--data ${quoted(JSON.stringify({ query, variables }))}`,
  )}`
}

/** One word of a POSIX shell, whatever it holds. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** The page that tries queries, with this one in it. */
export function graphiqlLink({ query, variables }: ViewQuery): string {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })
  return `/graphql?${search}`
}
