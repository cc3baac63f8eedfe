import { type SQL, sql } from 'drizzle-orm'

/**
 * The number after the highest at the end of the codes of a set, with leading zeros up to `digits`
 * and longer where it has outgrown them. An aggregate: the statement says which set.
 */
export function nextNumber(code: SQL, digits: number): SQL {
  const next = sql`(coalesce(max(substring(${code} from '[0-9]+$')::int), 0) + 1)::text`
  // LPAD cuts what is longer than the length it is given.
  return sql`lpad(${next}, greatest(${digits}::int, length(${next})), '0')`
}
