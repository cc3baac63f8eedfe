import { districtBox } from '@panhuo/shared/geography/districtBox'
import { provenances } from '@panhuo/shared/provenance/provenance'
import type { CodeList } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, integer, text, timestamp } from 'drizzle-orm/pg-core'

/** Columns of every row that people change: what history and concurrent edits need. */
export function keptColumns() {
  return {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  }
}

/** Columns that every register table has: identity, words for search, provenance, version, times. */
export function recordColumns() {
  return {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    /** Lower-case code, name and pinyin initials, written by searchText; one trigram index serves all. */
    search: text('search').notNull(),
    provenance: text('provenance').notNull(),
    /** Ids of the sources that state the fact, in order of weight. */
    sourceIds: text('source_ids').array().notNull().default(sql`'{}'`),
    note: text('note'),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    /** Deletes are soft and carry a reason. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
    deletedReason: text('deleted_reason'),
  }
}

/** `column in (the list's values)`; null passes, since unknown is null. */
export function inList(column: SQL | AnyPgColumn, list: CodeList): SQL {
  const values = list.codes.map((code) => `'${code.value}'`).join(', ')
  return sql`${column} in (${sql.raw(values)})`
}

const districtEnvelope = `ST_MakeEnvelope(${districtBox.join(', ')}, 4490)`

/** Valid, not empty and inside the district's box; null passes (a record without a position). */
export function soundGeometry(column: AnyPgColumn): SQL {
  return sql`ST_IsValid(${column}) and not ST_IsEmpty(${column}) and ST_CoveredBy(${column}, ${sql.raw(districtEnvelope)})`
}

export const provenanceList = provenances

/** Place of a value in its list, so that order and index follow the list and not the alphabet. */
export function rankIn(column: SQL | AnyPgColumn, list: CodeList): SQL {
  const values = list.codes.map((code) => `'${code.value}'`).join(', ')
  return sql`array_position(array[${sql.raw(values)}]::text[], ${column})`
}
