import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from './answers.ts'

/** A list of texts as one parameter, so that the statement's text is the same for any length. */
export function textArray(values: readonly string[]): SQL {
  const items = values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`)
  return sql`${`{${items.join(',')}}`}::text::text[]`
}

/** `%word%` with LIKE's own signs escaped; words are lower case already. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

/** Every word stands somewhere in the record's search text (code, name, pinyin). */
export function findsIn(search: Expression, words: readonly string[]): SQL {
  const parts = words.map((word) => sql`${search} like ${containing(word)}`)
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`
}
