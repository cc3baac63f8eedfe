import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { lendHere } from '../support/lentDatabase.ts'
import { type DecodedFeature, decodeTile, tilesOver } from './decodedTile.ts'

/** Rounding to the grid and repair may move an edge by a unit on either side. */
const EDGE = 2

describe('a tile by PostGIS and the same tile encoded here', () => {
  const [here, there] = [lendHere('embedded', 'seeds'), lendHere('native', 'seeds')]
  let native: Desk
  let embedded: Desk

  beforeAll(() => {
    native = openDesk(there.database)
    embedded = openDesk(here.database)
  })

  // Without this the test could compare one encoder with itself.
  it('come from two encoders', () => {
    expect([there, here].map(({ database }) => database.hasMvt)).toEqual([true, false])
  })

  it.each(
    Object.keys(tileLayers).flatMap((layer) =>
      [8, 10, 12, 13, 14, 16].map((zoom) => [layer as TileLayer, zoom] as const),
    ),
  )('hold the same features: %s at zoom %i', async (layer, zoom) => {
    const box = zoom > 14 ? [118.61, 24.975, 118.63, 24.99] : [118.55, 24.9, 118.72, 25.1]
    let features = 0
    for (const { z, x, y } of tilesOver(box, zoom)) {
      const path = `/tiles/${layer}/${z}/${x}/${y}.mvt`
      const [ours, theirs] = await Promise.all(
        [embedded, native].map((desk) => featuresAt(desk, path, layer)),
      )
      expect(ours?.map(identity), path).toEqual(theirs?.map(identity))
      ours?.forEach((feature, index) => {
        alike(feature, theirs?.[index] as DecodedFeature, path)
      })
      features += ours?.length ?? 0
    }
    expect(features).toBeGreaterThan(0)
  })
})

async function featuresAt(desk: Desk, path: string, layer: string): Promise<DecodedFeature[]> {
  const response = await desk.fetch('LAND_OFFICIAL', path)
  expect(response.status).toBe(200)
  return decodeTile(new Uint8Array(await response.arrayBuffer()), layer)
}

function identity({ id, kind, properties }: DecodedFeature) {
  return { id, kind, properties }
}

function alike(one: DecodedFeature, other: DecodedFeature, path: string): void {
  one.box.forEach((edge, index) => {
    expect(Math.abs(edge - (other.box[index] ?? Number.NaN)), path).toBeLessThanOrEqual(EDGE)
  })
  const [west, north, east, south] = one.box
  const rim = 2 * (east - west + south - north) + 4
  expect(Math.abs(one.area - other.area), `${path} #${one.id}`).toBeLessThanOrEqual(EDGE * rim)
}
