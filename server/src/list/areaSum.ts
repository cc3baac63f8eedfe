import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'

/**
 * Sum of areas in m², 0 for none. Rounded to a square centimetre, since floating sums differ in
 * their last digits with the order of rows and two equal sets must show equal figures.
 */
export function areaSum(area: Expression): SQL {
  return sql`round(coalesce(sum(${area}), 0)::numeric, 4)::float8`
}
