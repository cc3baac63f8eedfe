import type { Types } from '../schema/builder.ts'
import { placeById } from './placeQueries.ts'
import { PlaceRef } from './placeSchema.ts'

/** The town of a record that may know it. */
export function townField<Row extends { readonly townId: number | null }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Row>,
) {
  return t.field({
    type: PlaceRef,
    nullable: true,
    description: '所在镇街；来源未说明时为空 / Town; null where the source does not tell',
    resolve: ({ townId }, _args, context) => (townId === null ? null : placeById(context, townId)),
  })
}
