import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

interface Site {
  readonly code: string
  readonly kind: string
  readonly areaMu: number
  readonly plots: readonly string[]
}

eachDatabase((at) => {
  it('plots together have one area, wherever it is told', async () => {
    const desk = openDesk(at.database)
    const matched = async () => {
      const { demand } = await desk.ask<{ demand: { match: { sites: Site[] } } }>(
        'INVESTMENT_STAFF',
        '{ demand(code: "350504-XQ-0001") { match(first: 100) { sites { code kind areaMu plots } } } }',
      )
      return demand.match.sites
    }
    const pair = (await matched()).find(
      ({ kind, plots }) => kind === 'ASSEMBLY' && plots.length === 2,
    )
    if (!pair) throw new Error('no pair of plots')
    // Each is 20.0051 亩, to 0.0001; both together are not twice that.
    await inChange(at.database, (run) =>
      run(
        sql`update parcel set area_m2 = 13336.71 where code = any(${`{${pair.plots.join(',')}}`}::text::text[])`,
      ),
    )
    const again = (await matched()).find(({ code }) => code === pair.code)
    const told = await desk.ask<{ sites: Site[]; assembly: Site }>(
      'INVESTMENT_STAFF',
      `{ sites(codes: ["${pair.code}"]) { areaMu } assembly(code: "${pair.code}") { areaMu } }`,
    )
    expect([again, told.sites[0], told.assembly].map((site) => site?.areaMu)).toEqual([
      40.0101, 40.0101, 40.0101,
    ])
  })
})
