import type { Database, Run } from '@panhuo/db/database'
import { migrate } from '@panhuo/db/migrate'
import { insertParcels } from '@panhuo/db/seeds/insertParcels'
import { aParcel, aSquare } from '@panhuo/db/seeds/makers'
import { seedMany } from '@panhuo/db/seeds/manyParcels'
import { seed } from '@panhuo/db/seeds/seed'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothKinds, type OpenCopy } from './openCopy.ts'

const counts = sql`select
  (select count(*) from source) as sources,
  (select count(*) from place) as places,
  (select count(*) from park) as parks,
  (select count(*) from zone) as zones,
  (select count(*) from project) as projects,
  (select count(*) from indicator) as indicators,
  (select count(*) from parcel) as parcels`
const full = {
  sources: 7,
  places: 104,
  parks: 7,
  zones: 5,
  projects: 13,
  indicators: 98,
  parcels: 143,
}

/** The same database, but its transactions break at their n-th statement. */
function breakingAt(database: Database, statement: number): Database {
  const load: Database['load'] = (work) =>
    database.load((run) => {
      let left = statement
      const counted: Run = (text) => {
        left -= 1
        if (left === 0) throw new Error('the power went')
        return run(text)
      }
      return work(counted)
    })
  return { ...database, load }
}

// In the order of the tests: an empty register, then a seeded one, then one with more.
describe.each(bothKinds)('seeds, $kind', ({ open }) => {
  let copy: OpenCopy
  beforeAll(async () => {
    copy = await open()
    await migrate(copy.database)
  })
  afterAll(() => copy.close())

  it('leave nothing behind when the process ends half-way', async () => {
    for (const statement of [4, 9, 12]) {
      await expect(seed(breakingAt(copy.database, statement))).rejects.toThrow('the power went')
    }
    const nothing = Object.fromEntries(Object.keys(full).map((table) => [table, 0]))
    expect(await copy.database.query(counts)).toEqual([nothing])
  })

  it('fill an empty register once and leave a filled one alone', async () => {
    expect(await seed(copy.database)).toBe(true)
    expect(await copy.database.query(counts)).toEqual([full])
    expect(await seed(copy.database)).toBe(false)
    expect(await copy.database.query(counts)).toEqual([full])
  })

  it('link every record that names a community, park, zone, town or parent', async () => {
    const [found] = await copy.database.query(sql`select
      (select count(*) from parcel where community_id is null) as strays,
      (select count(*) from place where parent_id is null) as roots,
      (select count(*) from zone where parent_id is not null) as phases,
      (select count(*) from project where park_id is not null or zone_id is not null) as placed,
      (select count(*) from parcel join park on park.id = park_id
        where not ST_Intersects(parcel.geom, park.geom)) as astray,
      (select count(*) from parcel join zone on zone.id = zone_id
        where not ST_Intersects(parcel.geom, zone.geom)) as aside`)
    expect(found).toEqual({ strays: 0, roots: 1, phases: 3, placed: 6, astray: 0, aside: 0 })
  })

  it('hold plots that PostGIS finds apart, with six areas that do not match', async () => {
    const [found] = await copy.database.query(sql`select
      (select count(*) from parcel where area_mismatch) as mismatched,
      (select count(*) from parcel a join parcel b on a.id < b.id
        and ST_Intersects(a.geom, b.geom) and not ST_Touches(a.geom, b.geom)) as overlapping,
      (select count(*) from parcel, place where place.code = '350504002000'
        and not ST_Covers(place.geom, parcel.geom)) as outside`)
    expect(found).toEqual({ mismatched: 6, overlapping: 0, outside: 0 })
  })

  it('call drawn names schematic and names without position documented', async () => {
    const rows = await copy.database.query(sql`
      select distinct provenance, accuracy_m is null as undrawn
      from (
        select provenance, accuracy_m from place union all select provenance, accuracy_m from park
        union all select provenance, accuracy_m from zone
        union all select provenance, accuracy_m from project
      ) records order by 1`)
    expect(rows).toEqual([
      { provenance: 'DOCUMENTED', undrawn: true },
      { provenance: 'SCHEMATIC', undrawn: false },
    ])
  })

  it('come with makers of valid plots and with any number of made-up ones', async () => {
    await copy.database.transaction((run) =>
      insertParcels(run, [
        aParcel(),
        aParcel({ code: '350504-TS-0002', geometry: aSquare(1), community: '350504002006' }),
      ]),
    )
    await seedMany(copy.database, 1_200)
    const [found] = await copy.database.query(sql`select
      (select count(*) from parcel where code like '350504-TS-%' and not area_mismatch) as made,
      (select count(*) from parcel where code like '350504-LD-%') as many,
      (select count(*) from project_parcel link join parcel on parcel.id = link.parcel_id
        where code = '350504-LD-000001') as projects`)
    expect(found).toEqual({ made: 2, many: 1_200, projects: 5 })
  })
})
