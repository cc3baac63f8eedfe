import { maySee, type Role } from '@panhuo/shared/access/access'
import { HiddenField } from '@panhuo/shared/filter/badFilter'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import type { Register } from './register.ts'

export type Direction = 'ASC' | 'DESC'

export interface OrderTerm {
  readonly field: string
  readonly direction: Direction
}

/** One key of a total order; the code comes last, so that no two records are equal. */
export interface OrderKey {
  readonly name: string
  readonly expression: Expression
  /** Type that the cursor's value is cast to. */
  readonly cast: 'float8' | 'text' | 'date' | 'timestamptz' | 'int'
  readonly nullable: boolean
  readonly direction: Direction
}

/** The order asked for as keys, `code` last. Throws HiddenField for a field the role may not see. */
export function orderKeys(register: Register, terms: readonly OrderTerm[], role: Role): OrderKey[] {
  const keys = terms
    .filter((term, index) => terms.findIndex((other) => other.field === term.field) === index)
    .map((term) => keyOf(register, term, role))
  const upToCode = keys.findIndex((key) => key.name === 'code')
  if (upToCode >= 0) return keys.slice(0, upToCode + 1)
  return [...keys, keyOf(register, { field: 'code', direction: 'ASC' }, role)]
}

function keyOf(register: Register, { field, direction }: OrderTerm, role: Role): OrderKey {
  const declared = register.fields[field]
  const expression = register.orders[field]
  if (!declared || !expression) throw new Error(`No order by ${field} in ${register.type}`)
  if (!maySee(role, declared)) throw new HiddenField(['orderBy', field])
  const casts = { number: 'float8', date: 'date', time: 'timestamptz', code: 'int' } as const
  const cast = declared.type in casts ? casts[declared.type as keyof typeof casts] : 'text'
  return { name: field, expression, cast, nullable: declared.required !== true, direction }
}

/** `order by …`, unknown values last either way. */
export function orderBy(keys: readonly OrderKey[], backward: boolean): SQL {
  const terms = keys.map(({ expression, direction, nullable }) => {
    const down = (direction === 'DESC') !== backward
    // Read backward the unknown values come first, so that reversing the page puts them last.
    const nulls = nullable ? (backward ? sql` nulls first` : sql` nulls last`) : sql``
    return sql`${expression} ${sql.raw(down ? 'desc' : 'asc')}${nulls}`
  })
  return sql.join(terms, sql`, `)
}

/** Stable name of a list's order; a cursor made for another one is refused. */
export function orderSignature(list: string, keys: readonly OrderKey[]): string {
  return [list, ...keys.map(({ name, direction }) => `${name} ${direction}`)].join(',')
}
