/**
 * JSON that the database takes whatever a file holds: halves of signs beyond the basic plane, as cutting
 * a text leaves them, and NUL become the replacement sign.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Surrogate}|\0/gu, '\uFFFD') : part,
  )
}
