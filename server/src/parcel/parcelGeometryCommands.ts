import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { holdBoundaries } from './holdBoundaries.ts'
import { editedProvenance } from './parcelCommands.ts'
import { readDrawn, refuseOverlap, shapeFrom } from './parcelGeometryQueries.ts'
import { parcelKind } from './parcelKind.ts'

export interface GeometryOrder extends RecordOrder {
  readonly geometry?: unknown
  /** New recorded area in m²; the recorded one stays where it is absent. */
  readonly areaM2?: number | null | undefined
}

/**
 * Moves the boundary of a plot and returns its code. Throws InvalidInput for a shape that is unsound,
 * leaves the district or lies over another plot by more than 1 m².
 */
export function updateParcelGeometry(
  context: Context,
  input: GeometryOrder,
): Promise<{ code: string }> {
  const { code, expectedVersion, geometry, areaM2 } = input
  const { viewer } = context
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'updateParcelGeometry', input },
    async (run) => {
      const { id } = await lockRecord(run, parcelKind, viewer, code, expectedVersion)
      const { hex } = await readDrawn(run, geometry, 'geometry')
      await holdBoundaries(run)
      await refuseOverlap(run, viewer, hex, 'geometry', [id])
      await run(
        sql`update parcel set geom = ${shapeFrom(hex)}, area_m2 = coalesce(${recordedArea(areaM2)}::float8, area_m2), provenance = ${editedProvenance} where id = ${id}::int`,
      )
      return { code }
    },
  )
}

/** A recorded area that can stand; null where none is given. Throws InvalidInput. */
export function recordedArea(areaM2: number | null | undefined, field = 'areaM2'): number | null {
  if (areaM2 === null || areaM2 === undefined) return null
  if (Number.isFinite(areaM2) && areaM2 > 0 && areaM2 <= 100_000_000) return areaM2
  throw new InvalidInput(field, { zh: '应为正的平方米数', en: 'must be a positive area in m²' })
}
