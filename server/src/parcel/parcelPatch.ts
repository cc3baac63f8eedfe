import type { Run } from '@panhuo/db/database'
import { parcel } from '@panhuo/db/schema/parcel'
import { searchText } from '@panhuo/db/searchText'
import {
  type ParcelEditName,
  type ParcelPatch,
  type ParcelPointer,
  parcelEdits,
  refusedIn,
} from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import type { ColumnValues } from '../change/setColumns.ts'

const pointers = {
  community: { column: parcel.communityId.name, table: 'place' },
  park: { column: parcel.parkId.name, table: 'park' },
  zone: { column: parcel.zoneId.name, table: 'zone' },
} as const

/** Throws InvalidInput at the first value that a plot cannot take; `at` is the patch's own place. */
export function refuseUnsoundPatch(patch: ParcelPatch, at = 'patch'): void {
  const [refused] = refusedIn(patch)
  if (refused) throw new InvalidInput(`${at}.${refused.field}`, refused.said)
}

/**
 * The patch as column values, for a plot of this code. Throws InvalidInput for a value that a plot
 * cannot take and for a place, park or zone that is not there.
 */
export async function patchedColumns(
  run: Run,
  code: string,
  patch: ParcelPatch,
  at = 'patch',
): Promise<ColumnValues> {
  refuseUnsoundPatch(patch, at)
  const values: Record<string, unknown> = {}
  for (const name of Object.keys(parcelEdits) as ParcelEditName[]) {
    const value = patch[name]
    if (value === undefined) continue
    values[parcel[name].name] = tidy(name, value)
  }
  if (typeof patch.name === 'string') {
    values[parcel.search.name] = searchText(code, patch.name.trim())
  }
  for (const [name, { column, table }] of Object.entries(pointers)) {
    const pointed = patch[name as ParcelPointer]
    if (pointed === undefined) continue
    values[column] =
      pointed === null ? null : await idOf(run, table, String(pointed), `${at}.${name}`)
  }
  return values
}

function tidy(name: ParcelEditName, value: unknown): unknown {
  if (parcelFields[name].type === 'codes') return value ?? []
  if (typeof value !== 'string') return value
  const text = value.trim()
  return text === '' ? null : text
}

async function idOf(run: Run, table: string, code: string, field: string): Promise<number> {
  const [found] = code.includes('\0')
    ? []
    : await run<{ id: number }>(
        sql`select id from ${sql.identifier(table)} where code = ${code} and deleted_at is null`,
      )
  if (found) return found.id
  throw new InvalidInput(field, {
    zh: `没有 ${code.slice(0, 60)}`,
    en: `there is no ${code.slice(0, 60)}`,
  })
}
