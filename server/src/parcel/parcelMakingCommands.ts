import type { Run } from '@panhuo/db/database'
import type { ParcelPatch } from '@panhuo/shared/parcel/parcelEdit'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { Order, RecordOrder } from '../change/order.ts'
import { insertRow } from '../change/setColumns.ts'
import type { Context } from '../request/context.ts'
import { holdBoundaries } from './holdBoundaries.ts'
import { refuseBeyondTowns } from './keepInTowns.ts'
import { recordedArea } from './parcelGeometryCommands.ts'
import { readDrawn, refuseOverlap } from './parcelGeometryQueries.ts'
import { nextCodes } from './parcelHeirs.ts'
import { parcelKind } from './parcelKind.ts'
import { patchedColumns } from './parcelPatch.ts'
import { refuseRetiring } from './retiring.ts'

/** The series that plots without a code of their own go into. */
const SERIES = '350504-SY-0000'

export interface MakeOrder extends Order {
  readonly code?: string | null | undefined
  readonly geometry?: unknown
  /** Attributes; name and inefficiencyType are needed, areaM2 is measured where it is absent. */
  readonly patch: ParcelPatch
}

/** Adds a surveyed plot and returns its code. Throws InvalidInput for shape, code or attributes. */
export function createParcel(context: Context, input: MakeOrder): Promise<{ code: string }> {
  const { viewer } = context
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'createParcel', input },
    async (run) => {
      const { hex, areaM2 } = await readDrawn(run, input.geometry, 'geometry')
      const { name, inefficiencyType, ...rest } = input.patch
      const code = await codeFor(run, input.code)
      const needed = { name: name ?? null, inefficiencyType: inefficiencyType ?? null }
      const values = await patchedColumns(run, code, { ...rest, ...needed })
      await holdBoundaries(run)
      await refuseOverlap(run, viewer, hex, 'geometry')
      const recorded = recordedArea(values.area_m2 as number | undefined, 'patch.areaM2')
      const id = await insertRow(run, 'parcel', {
        ...values,
        code,
        stage: 'SURVEYED',
        provenance: 'EDITED',
        area_m2: recorded ?? Math.round(areaM2 * 100) / 100,
        geom: hex,
      })
      await refuseBeyondTowns(run, viewer, [id])
      return { code }
    },
  )
}

async function codeFor(run: Run, given: string | null | undefined): Promise<string> {
  const code = given?.trim().toUpperCase() ?? ''
  if (code === '') return (await nextCodes(run, SERIES, 1))[0] ?? ''
  if (/^\d{6}-[A-Z0-9]{2,6}(-[A-Z0-9]{2,6})?-\d{4,6}$/.test(code)) return code
  throw new InvalidInput('code', {
    zh: '应形如 350504-SY-0001',
    en: 'must look like 350504-SY-0001',
  })
}

/** Takes a plot out of the register softly, for the reason given; returns its code. */
export function removeParcel(context: Context, input: RecordOrder): Promise<{ code: string }> {
  const { code, expectedVersion, reason } = input
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'removeParcel', input },
    async (run) => {
      const { id } = await lockRecord(run, parcelKind, context.viewer, code, expectedVersion)
      await refuseRetiring(run, [id])
      await run(
        sql`update parcel set deleted_at = now(), deleted_reason = ${reason.trim()} where id = ${id}::int`,
      )
      return { code }
    },
  )
}
