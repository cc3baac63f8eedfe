import { maySeeExactShape } from '@panhuo/shared/access/access'
import { ADJOIN_M } from '@panhuo/shared/case/adjoining'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { builder } from '../schema/builder.ts'
import { type AdjoiningRow, adjoiningOf } from './adjoiningQueries.ts'

const AdjoiningRef = builder.objectRef<AdjoiningRow>('AdjoiningPlot').implement({
  description: '相连的地块 / A plot that lies beside another one',
  fields: (t) => ({
    gapM: t.exposeFloat('gapM', {
      description: '间隔，米，相接为 0 / How far apart they lie in metres; 0 where they touch',
    }),
    parcel: t.field({
      type: ParcelRef,
      description: '地块 / The plot',
      resolve: (row) => row,
    }),
  }),
})

builder.objectField(ParcelRef, 'adjoining', (t) =>
  t.field({
    type: [AdjoiningRef],
    description: `间隔不超过 ${ADJOIN_M} 米、可以合为一案的地块，近的在前 / Plots at most ${ADJOIN_M} m away, which may share its case, the nearest first [S]`,
    complexity: { field: 5, multiplier: 5 },
    resolve: async (plot, _args, context) =>
      maySeeExactShape(context.viewer.role) ? ((await adjoiningOf(context, plot)) ?? []) : [],
  }),
)
