import { maySee } from '@panhuo/shared/access/access'
import { checkFilter } from '@panhuo/shared/filter/check'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import { noteFilter } from '../list/restrictedQuestions.ts'
import { parcelByCode } from '../parcel/parcelQueries.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import type { Context } from '../request/context.ts'
import {
  type AssemblyOrder,
  type AssemblyRow,
  readAssemblies,
  readGroups,
} from './assemblyQueries.ts'
import { plotsMeant } from './assemblyScope.ts'

export interface Found {
  readonly totalCount: number
  readonly whole: boolean
  readonly nodes: readonly AssemblyRow[]
}

/** Assemblies of the filtered plots, the most compact first; null but for staff, since they are drawn exactly. */
export async function assembliesOf(
  context: Context,
  { filter, first, ...order }: AssemblyOrder & { filter?: unknown; first: number },
): Promise<Found | null> {
  const { viewer, db, signal, restrictedReads } = context
  if (!maySee(viewer.role, { access: 'S' })) return null
  const asked = checkFilter(parcelFilter, filter, viewer.role) as ParcelFilter
  await refuseUnsoundShapes(db, viewer, asked as AnyFilter, signal)
  noteFilter(restrictedReads, parcelRegister, asked)
  const { groups, whole } = await readGroups(context, plotsMeant(viewer, asked), order)
  const nodes = await readAssemblies(context, groups, order.gapM, first)
  return { totalCount: groups.length, whole, nodes }
}

/** Plots named together; null where the viewer sees not all of them. */
export async function assemblyByCodes(
  context: Context,
  codes: readonly string[],
): Promise<AssemblyRow | null> {
  if (!maySee(context.viewer.role, { access: 'S' })) return null
  const plots = await Promise.all(codes.map((code) => parcelByCode(context, code)))
  const ids = plots.flatMap((plot) => (plot ? [plot.id] : []))
  if (ids.length !== codes.length) return null
  const [row] = await readAssemblies(context, [ids], 20, 1)
  return row ?? null
}
