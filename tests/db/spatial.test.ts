import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothKinds, type OpenCopy } from './openCopy.ts'

// Expected values come from PostGIS 3.3 with PROJ 9.1; a PROJ without its data gives others.
describe.each(bothKinds)('PostGIS, $kind', ({ open }) => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await open()
  })
  afterAll(() => copy.close())

  it.each([
    [4528, 40364707.9454, 2765614.882],
    [3857, 13209170.7775, 2874516.3996],
    [4326, 118.66, 24.99],
  ])('transforms CGCS2000 degrees to %i', async (srid, x, y) => {
    const [row] = await copy.database.query<{ x: number; y: number }>(sql`
      select ST_X(p) as x, ST_Y(p) as y
      from ST_Transform(ST_SetSRID(ST_MakePoint(118.66, 24.99), 4490), ${srid}::int) as p`)
    expect(row?.x).toBeCloseTo(x, 3)
    expect(row?.y).toBeCloseTo(y, 3)
  })

  it('measures on the ellipsoid', async () => {
    const square = 'POLYGON((118.66 24.99,118.661 24.99,118.661 24.991,118.66 24.991,118.66 24.99))'
    const [row] = await copy.database.query<{ area: number }>(
      sql`select ST_Area(ST_GeomFromText(${square}, 4490)::geography) as area`,
    )
    expect(row?.area).toBeCloseTo(11183.378, 2)
  })

  it('says truly whether it makes vector tiles', async () => {
    const { database } = copy
    const made = await database
      .query(sql`select ST_AsMVT(probe) as tile from (select ST_MakePoint(1, 1) as geom) as probe`)
      .then(
        () => true,
        () => false,
      )
    expect(made).toBe(database.hasMvt)
  })
})
