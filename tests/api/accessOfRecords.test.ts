import { constantCase } from '@panhuo/server/schema/words'
import { tileRegisters } from '@panhuo/server/tile/tileRegisters'
import { maySee, type Role } from '@panhuo/shared/access/access'
import type { FilterField } from '@panhuo/shared/filter/field'
import { homeTile, isTileLayer, tileProperties } from '@panhuo/shared/tile/layers'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { FeatureCollection } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../support/ask.ts'
import { type Door, openDoors, waysIn } from '../support/doors.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { decodeTile } from './decodedTile.ts'

/** Every kind of record that has lists, tiles and features, by its layer. */
const lists = [
  ['parcels', 'parcels', 'Parcel'],
  ['parks', 'industrialParks', 'IndustrialPark'],
  ['zones', 'renewalZones', 'RenewalZone'],
  ['projects', 'projects', 'Project'],
] as const

/** What one may ask only of a field that one sees, by its kind. */
const asking: Record<string, unknown> = {
  oneOf: { isNull: true },
  someOf: { isNull: true },
  record: { isNull: true },
  codes: { isNull: true },
  range: { gte: 0 },
  flag: true,
}

type Nodes = Record<string, { nodes: Record<string, unknown>[] }>

// On the seeds, which fill what the small town of the other tests leaves empty.
eachLent('seeds', (at) => {
  let doors: Record<Door, Desk>
  beforeAll(async () => {
    doors = await openDoors(at.database)
  })

  test('names every layer', () => {
    expect(lists.map(([layer]) => layer)).toEqual(Object.keys(tileRegisters))
  })

  describe.each(waysIn)('%s by %s', (role: Role, door) => {
    const refusals = async (query: string, variables: object) => {
      const errors = await doors[door].complain(role, query, variables)
      return errors.map(({ extensions }) => extensions.code)
    }

    test.each(lists)(
      'sees of %s what its classes allow, on every path',
      async (layer, list, type) => {
        if (!isTileLayer(layer)) throw new Error(layer)
        const register = tileRegisters[layer]
        const fields = Object.entries<Attribute>(register.fields)
        const seen = new Set(fields.filter(([, one]) => maySee(role, one)).map(([name]) => name))
        const desk = doors[door]

        const query = `{ ${list}(first: 100) { nodes { ${fields.map(([name]) => name).join(' ')} } } }`
        const read = async (by: Desk, as: Role) =>
          (await by.ask<Nodes>(as, query))[list]?.nodes ?? []
        const [mine, all] = [
          await read(desk, role),
          await read(doors.switch, 'ADMINISTRATOR'),
        ] as const
        for (const [name] of fields) {
          const column = (rows: typeof mine) => rows.map((row) => row[name])
          const expected = seen.has(name) ? column(all) : column(all).map(() => null)
          expect(column(mine), name).toEqual(expected)
        }

        for (const [name, field] of Object.entries<FilterField>(register.vocabulary)) {
          if (!(field.kind in asking)) continue
          const filter = { not: { or: [{ [name]: asking[field.kind] }] } }
          const asked = `query ($filter: ${type}Filter) { ${list}(filter: $filter) { totalCount } }`
          const refused = maySee(role, field) ? [] : ['FORBIDDEN_FIELD']
          expect(await refusals(asked, { filter }), `filter ${name}`).toEqual(refused)
          const text = encodeURIComponent(JSON.stringify(filter))
          const tile = await desk.fetch(role, `/tiles/${layer}.json?filter=${text}`)
          expect(tile.status, `tiles ${name}`).toBe(maySee(role, field) ? 200 : 403)
        }
        for (const name of Object.keys(register.orders)) {
          const orderBy = [{ field: constantCase(name), direction: 'ASC' }]
          const asked = `query ($orderBy: [${type}Order!]) { ${list}(orderBy: $orderBy) { totalCount } }`
          const refused = seen.has(name) ? [] : ['FORBIDDEN_FIELD']
          expect(await refusals(asked, { orderBy }), `order ${name}`).toEqual(refused)
        }

        const bytes = await (
          await desk.fetch(role, `/tiles/${layer}/12/3397/1754.mvt`)
        ).arrayBuffer()
        const told = [...tileProperties(layer, role), homeTile.name]
        for (const { properties } of decodeTile(new Uint8Array(bytes), layer)) {
          for (const name of Object.keys(properties)) expect(told, `tile ${name}`).toContain(name)
        }
        const features: FeatureCollection = await (
          await desk.fetch(role, `/ogc/collections/${layer}/items?limit=50`)
        ).json()
        const declared = new Set(fields.map(([name]) => name))
        for (const { properties } of features.features) {
          for (const name of Object.keys(properties ?? {})) {
            expect(seen.has(name) || !declared.has(name), `feature ${name}`).toBe(true)
          }
        }
      },
    )
  })
})
