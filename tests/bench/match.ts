import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { demandByCode } from '@panhuo/server/demand/demandQueries'
import { openListing } from '@panhuo/server/list/listing'
import { matchDemand } from '@panhuo/server/match/matchSearch'
import { parcelRegister } from '@panhuo/server/parcel/parcelRegister'
import type { Context } from '@panhuo/server/request/context'
import { sql } from 'drizzle-orm'
import { median } from '../support/mainThread.ts'
import { type BenchDatabase, openBenchDatabase } from './databases.ts'
import type { Options } from './options.ts'

const ROUNDS = 15
const DEMAND = '350504-XQ-0001'

/** What a match costs, in milliseconds of the middle one of a dozen. */
export interface MatchCost {
  readonly pageMs: number
  readonly matchMs: number
  readonly ratio: number
}

/** Measures matches alone, on each database asked for. */
export async function measureMatch(options: Options): Promise<void> {
  for (const which of options.databases) {
    const at = await openBenchDatabase(which, options)
    try {
      const cost = await matchCost(at)
      const { parcels } = options
      if (options.json) console.log(JSON.stringify({ database: which, parcels, ...cost }, null, 2))
      else console.log(`${which}, ${parcels} plots\n${matchLine(cost)}`)
    } finally {
      await at.remove()
    }
  }
}

export function matchLine({ pageMs, matchMs, ratio }: MatchCost): string {
  return `ranking all plots by a demand, all of them released: page of 50 ${pageMs.toFixed(1)} ms, match ${matchMs.toFixed(1)} ms, ratio ${ratio.toFixed(1)}`
}

/**
 * What ranking every plot by a demand costs beside a plain filtered page of the same register. Releases
 * all plots, so it is measured last.
 */
export async function matchCost(at: BenchDatabase): Promise<MatchCost> {
  const database = await connect({ dataDir: '', ...at.product, statementTimeoutMs: 0 })
  try {
    await releaseAll(database)
    const context = (): Context =>
      ({
        db: database,
        viewer: { role: 'LAND_OFFICIAL', locale: 'zh', person: { id: 'bench', name: 'bench' } },
        loaders: new Map(),
        restrictedReads: new Map(),
      }) as unknown as Context
    const demand = await demandByCode(context(), DEMAND)
    if (!demand) throw new Error(`${DEMAND} is a sample of every seed`)
    const pageMs = await timed((turn) =>
      openListing(context(), parcelRegister, {
        filter: { areaMu: { gte: 4 + turn / 1e6 } },
        orderBy: [{ field: 'areaMu', direction: 'DESC' }],
        first: 50,
      }).then((list) => list.page()),
    )
    const matchMs = await timed((turn) =>
      matchDemand(
        context(),
        { ...demand, plotRatio: 2 + turn / 1e6 },
        { kinds: ['PARCEL', 'PARK'], first: 50 },
      ),
    )
    return { pageMs, matchMs, ratio: matchMs / pageMs }
  } finally {
    await database.close()
  }
}

async function timed(ask: (turn: number) => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const start = performance.now()
    await ask(turn)
    // The first ones prepare statements and warm what is read.
    if (turn > 2) spent.push(performance.now() - start)
  }
  return median(spent)
}

/** Every plot is on offer, with terms that some know and some do not. */
async function releaseAll(database: Database): Promise<void> {
  await database.load(async (run) => {
    await run(
      sql`insert into release (parcel_id, groups, released_on, released_by, provenance) select id, '{PLAN,OFFER}', '2026-01-01', 'bench', 'ILLUSTRATIVE' from parcel where deleted_at is null on conflict do nothing`,
    )
    await run(sql`alter table parcel disable trigger user`)
    await run(
      sql`update parcel set plan_ratio_max = case when id % 3 > 0 then 1.5 + id % 4 * 0.5 end, offers = case when id % 5 > 0 then '{LAND}'::text[] else '{}' end, power_kva = case when id % 2 = 0 then 1000 + id % 9 * 500 end`,
    )
    await run(sql`alter table parcel enable trigger user`)
  })
  await database.dedicated((client) => client.unsafe('analyze'))
}
