import { mayDo } from '@panhuo/shared/access/duties'
import { type DemandRow, readDemands } from '../demand/demandQueries.ts'
import { DemandRef } from '../demand/demandSchema.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { builder } from '../schema/builder.ts'
import { readFits } from './matchQueries.ts'
import { type Site, toldMatch } from './matchRules.ts'
import { PartRef } from './matchSchema.ts'

/** More demands than one plot is ever held against at a glance. */
const MOST_FITS = 40

interface Fit extends Site {
  readonly demand: DemandRow
  readonly fits: boolean
}
const FitRef = builder.objectRef<Fit>('DemandFit').implement({
  description: '地块与一项需求 / How a plot stands to a demand',
  fields: (t) => ({
    demand: t.field({
      type: DemandRef,
      description: '需求 / The demand',
      resolve: ({ demand }) => demand,
    }),
    fits: t.exposeBoolean('fits', {
      description: '没有硬条件不满足 / No hard aspect is missed',
    }),
    score: t.exposeFloat('score', { description: '得分 / Score' }),
    possible: t.exposeFloat('possible', { description: '可达 / What it may become' }),
    parts: t.field({
      type: [PartRef],
      description: '逐项 / Aspect by aspect',
      resolve: ({ parts }) => [...parts],
    }),
  }),
})

builder.objectField(ParcelRef, 'suits', (t) =>
  t.field({
    type: [FitRef],
    nullable: true,
    description:
      '此地块适合哪些需求，合适的在前；不论是否已发布 / Which demands it suits, the best first; released or not [S]',
    complexity: 60,
    resolve: async ({ id }, _args, context) => {
      if (!mayDo(context.viewer.role, 'KEEP_DEMAND')) return null
      const demands = await readDemands(context, MOST_FITS)
      const answers = await readFits(context, demands, id)
      return demands
        .flatMap((demand) => {
          const answer = answers.get(demand.code)
          const told = answer && toldMatch(demand, answer, context.viewer.locale)
          const [site] = told?.sites ?? []
          return told && site ? [{ ...site, demand, fits: site.ruledOut === false }] : []
        })
        .sort((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score)
    },
  }),
)
