import type { PostgresType } from 'postgres'

const asText = (value: unknown) => String(value)

/**
 * How values cross the wire, alike for both kinds of database. JSON given as text is taken as it
 * is, because Drizzle's columns have already written it.
 */
export const valueTypes: Record<string, PostgresType> = {
  bigint: { to: 20, from: [20], serialize: asText, parse: Number },
  numeric: { to: 1700, from: [1700], serialize: asText, parse: Number },
  day: {
    to: 1082,
    from: [1082],
    serialize: (value: unknown) =>
      value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
    parse: (text: string) => text,
  },
  json: { to: 114, from: [114], serialize: jsonText, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: jsonText, parse: JSON.parse },
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
