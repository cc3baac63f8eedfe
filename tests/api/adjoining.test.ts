import { adjoiningOf } from '@panhuo/server/case/adjoiningQueries'
import type { Context } from '@panhuo/server/request/context'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { casesOf } from '../support/cases.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'
import { drawsOf, type PlotAnswer, rectangle } from '../support/editPlots.ts'
import { inChange } from '../support/inChange.ts'

const ASKED = '{ adjoining { gapM parcel { code name areaMu stage case { code } } } }'

interface Near {
  readonly gapM: number
  readonly parcel: { readonly code: string; readonly case: { readonly code: string } | null }
}

// Four plots in a row: the second touches the first, the third lies 15 m farther, the last 30 m.
eachDatabase((at) => {
  let desk: Desk
  let row: readonly PlotAnswer[]
  const near = async (plot: PlotAnswer | undefined, role: 'LAND_OFFICIAL' | 'GUEST') =>
    (
      await desk.ask<{ parcel: { adjoining: Near[] } }>(
        role,
        `{ parcel(code: "${plot?.code}") ${ASKED} }`,
      )
    ).parcel.adjoining
  const found = (plots: readonly Near[]) => plots.map(({ parcel, gapM }) => [parcel.code, gapM])

  beforeAll(async () => {
    desk = openDesk(at.database)
    const draw = drawsOf(desk)
    const starts = [60, 61, 62.149, 63.447]
    const made: PlotAnswer[] = []
    for (const x of starts) made.push(await draw(rectangle(x, 0)))
    row = made
    await inChange(at.database, (run) =>
      run(
        sql`update parcel set stage = 'REGISTERED' where code >= ${row[0]?.code} and name = '试验地'`,
      ),
    )
  })

  it('finds the plots that may share a case, the nearest first', async () => {
    const [first, second, third, last] = row
    expect(found(await near(first, 'LAND_OFFICIAL'))).toEqual([[second?.code, 0]])
    expect(found(await near(second, 'LAND_OFFICIAL'))).toEqual([
      [first?.code, 0],
      [third?.code, expect.closeTo(15, 0)],
    ])
    expect(await near(last, 'LAND_OFFICIAL')).toEqual([])
    // Distances are those of exact boundaries.
    expect(await near(second, 'GUEST')).toEqual([])
  })

  it('takes one statement more, however many plots ask', async () => {
    const count = async (plots: number, more: string) =>
      (
        await countStatements(at.database, () =>
          desk.ask('LAND_OFFICIAL', `{ parcels(first: ${plots}) { nodes { code ${more} } } }`),
        )
      ).statements.length
    const more = 'adjoining { gapM parcel { code name } }'
    expect([await count(2, ''), await count(2, more), await count(40, more)]).toEqual([1, 2, 2])
  })

  it('names no plot of another town', async () => {
    const [first, second] = row
    const seen = async (towns: readonly number[]) => {
      const viewer = { role: 'LAND_OFFICIAL', locale: 'zh', towns }
      const context = { db: at.database, viewer, loaders: new Map() } as unknown as Context
      const [plot] = await at.database.query<{ id: number }>(
        sql`select id from parcel where code = ${first?.code}`,
      )
      return (await adjoiningOf(context, { id: plot?.id ?? 0 }))?.map(({ code }) => code) ?? []
    }
    await inChange(at.database, (run) =>
      run(
        sql`update parcel set community_id = (select id from place where kind = 'COMMUNITY' and parent_id is not null order by id limit 1) where code = ${second?.code}`,
      ),
    )
    const [town] = await at.database.query<{ id: number }>(
      sql`select place.parent_id as id from parcel join place on place.id = community_id where parcel.code = ${second?.code}`,
    )
    expect(await seen([town?.id ?? 0])).toEqual([second?.code])
    expect(await seen([-1])).toEqual([])
  })

  it('offers what a case takes, and tells which plot is in another', async () => {
    const [first, second, third, last] = row
    const { send } = casesOf(at.database, desk)
    const open = (plots: readonly (PlotAnswer | undefined)[]) =>
      send<Record<string, unknown>>('openCase', {
        plots: plots.map((plot) => ({ code: plot?.code })),
        method: 'SWAP',
      })
    expect(await open([third, last])).toMatchObject({ guards: [{ code: 'PLOTS_ADJOIN' }] })
    const made = await open([first, second])
    expect(made).toMatchObject({ __typename: 'RevitalizationCase' })
    expect(await near(third, 'LAND_OFFICIAL')).toMatchObject([
      { parcel: { code: second?.code, case: { code: made.code } } },
    ])
  })
})
