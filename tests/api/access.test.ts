import { parcelRegister } from '@panhuo/server/parcel/parcelRegister'
import { constantCase } from '@panhuo/server/schema/words'
import { maySee, type Role } from '@panhuo/shared/access/access'
import { type FilterField, isDimension, isFacet } from '@panhuo/shared/filter/field'
import { recordId } from '@panhuo/shared/filter/recordId'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { homeTile } from '@panhuo/shared/tile/layers'
import type { Attribute } from '@panhuo/shared/words/attribute'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../support/ask.ts'
import { type Door, openDoors, waysIn } from '../support/doors.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { codeOf } from '../support/smallTown.ts'
import { type DecodedFeature, decodeTile, tilesOver } from './decodedTile.ts'

const fields = Object.entries<Attribute>(parcelFields)
const filters = Object.entries<FilterField>(parcelFilter)
const hidden = (role: Role) => fields.filter(([, field]) => !maySee(role, field))

/** Asks of each kind of field what only one who sees the field may ask; as an object and as text. */
const asking = {
  oneOf: [{ isNull: true }, 'null'],
  someOf: [{ isNull: false }, 'known'],
  record: [{ isNull: true }, 'null'],
  codes: [{ isNull: false }, 'known'],
  range: [{ gte: 0 }, '0..'],
  flag: [true, 'yes'],
  text: ['a', 'a'],
  within: [{ bbox: [118, 24, 119, 25] }, 'bbox(118,24,119,25)'],
} as const

const cursorOf = (order: string, key: unknown[]) =>
  Buffer.from(JSON.stringify({ v: 1, o: order, k: key })).toString('base64url')

/** Words that stand in hidden fields only. */
const secrets = /隐名业主|秘密进展|不动产权第/

const countQuery =
  'query ($filter: ParcelFilter, $orderBy: [ParcelOrder!], $after: String) { parcels(filter: $filter, orderBy: $orderBy, after: $after) { totalCount } }'

eachLent('town', (at) => {
  let doors: Record<Door, Desk>
  let desk: Desk
  beforeAll(async () => {
    doors = await openDoors(at.database)
    desk = doors.switch
  })

  /** Whether a GraphQL request is answered; a refusal must be the one for hidden fields and no other. */
  async function answers(role: Role, query: string, variables: object): Promise<boolean> {
    const errors = await desk.complain(role, query, variables)
    for (const { extensions } of errors) expect(extensions.code).toBe('FORBIDDEN_FIELD')
    return errors.length === 0
  }
  async function serves(role: Role, path: string): Promise<boolean> {
    const response = await desk.fetch(role, path)
    if (response.status === 200) return true
    expect(response.status).toBe(403)
    expect((await response.json()).error.code).toBe('FORBIDDEN_FIELD')
    return false
  }

  describe.each(waysIn)('%s by %s', (role, door) => {
    beforeAll(() => {
      desk = doors[door]
    })
    afterAll(() => {
      desk = doors.switch
    })

    test('reads the fields of its classes, null for the others, by list, code and id', async () => {
      const all = fields.map(([name]) => name).join(' ')
      const code = codeOf(1)
      const { parcels, parcel, node } = await desk.ask<{
        parcels: { nodes: Record<string, unknown>[] }
        parcel: Record<string, unknown>
        node: Record<string, unknown>
      }>(
        role,
        `query ($code: String!, $id: ID!) { parcels(first: 200) { nodes { ${all} } }
          parcel(code: $code) { ${all} } node(id: $id) { ... on Parcel { ${all} } } }`,
        { code, id: recordId('Parcel', code) },
      )
      for (const [name, field] of fields) {
        // The town leaves no field empty everywhere but the present use, and nothing was imported.
        const filled = !['currentUse', 'importBatch'].includes(name)
        const sees = maySee(role, field) && filled
        expect(
          parcels.nodes.some((plot) => plot[name] !== null),
          name,
        ).toBe(sees)
      }
      expect(parcel).toEqual(parcels.nodes[1])
      expect(node).toEqual(parcel)
      expect(secrets.test(JSON.stringify(parcels))).toBe(maySee(role, { access: 'S' }))
    })

    // Each door says who is asking; what that role may ask is walked in full by one of them.
    test('filters by them, nested or not, in lists, tiles and exports', async () => {
      for (const [name, field] of filters) {
        const [condition, text] = asking[field.kind]
        const asked = { [name]: condition }
        const forms = [
          asked,
          { not: asked },
          { or: [{ text: 'x' }, asked] },
          { and: [{ not: { or: [asked] } }] },
        ]
        for (const filter of forms.slice(0, door === 'switch' ? undefined : 1)) {
          expect(await answers(role, countQuery, { filter }), name).toBe(maySee(role, field))
        }
        const texts = [`${name}:${text}`, `or(text:x|not(${name}:${text}))`, JSON.stringify(asked)]
        for (const written of texts.slice(0, door === 'switch' ? undefined : 1)) {
          const query = new URLSearchParams({ filter: written })
          for (const path of [
            '/tiles/parcels/13/6795/3509.mvt',
            '/tiles/parcels.json',
            '/export/parcels.csv',
            '/export/parcels.geojson',
          ]) {
            expect(await serves(role, `${path}?${query}`), `${path} ${name}`).toBe(
              maySee(role, field),
            )
          }
        }
      }
    })

    test('orders by them, also where only the total is asked for, and by no forged cursor', async () => {
      for (const name of Object.keys(parcelRegister.orders)) {
        const field = parcelRegister.fields[name] as Attribute
        const orderBy = [{ field: constantCase(name), direction: 'DESC' }]
        const sees = maySee(role, field)
        expect(await answers(role, countQuery, { orderBy }), name).toBe(sees)
        expect(
          await answers(role, countQuery, { orderBy: [{ field: 'CODE' }, ...orderBy] }),
          name,
        ).toBe(sees)
        expect(await serves(role, `/export/parcels.csv?sort=-${name}`), name).toBe(sees)
        const after = cursorOf(`Parcel,${name} DESC,code ASC`, [0, ''])
        const [error] = await desk.complain(role, countQuery, { after })
        expect(error?.extensions, name).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
      }
    })

    test('groups and counts choices by them', async () => {
      const names = filters.flatMap(([name, field]) => (isFacet(field) ? [name] : []))
      const { parcels } = await desk.ask<{ parcels: { facets: Record<string, unknown> } }>(
        role,
        `{ parcels { facets { ${names.map((name) => `${name} { value count }`).join(' ')} } } }`,
      )
      for (const [name, field] of filters) {
        if (isFacet(field)) expect(parcels.facets[name] !== null, name).toBe(maySee(role, field))
        if (field.kind === 'range') {
          const query =
            'query ($field: ParcelRange!) { parcels { histogram(field: $field) { count } } }'
          expect(await answers(role, query, { field: constantCase(name) }), name).toBe(
            maySee(role, field),
          )
        }
        if (!isDimension(field)) continue
        const query = 'query ($by: [ParcelDimension!]!) { parcels { groups(by: $by) { count } } }'
        for (const by of [[constantCase(name)], ['STAGE', constantCase(name)]]) {
          expect(await answers(role, query, { by }), name).toBe(maySee(role, field))
        }
      }
    })

    test('gets them in tiles and exports, and no other', async () => {
      const features: DecodedFeature[] = []
      for (const { z, x, y } of tilesOver([118.6, 24.96, 118.613, 24.968], 14)) {
        const response = await desk.fetch(role, `/tiles/parcels/${z}/${x}/${y}.mvt`)
        features.push(...decodeTile(new Uint8Array(await response.arrayBuffer()), 'parcels'))
      }
      const inTile = new Set(features.flatMap(({ properties }) => Object.keys(properties)))
      const seen = ([, field]: [string, Attribute]) => maySee(role, field)
      const onMap = fields.filter(([, { onMap }]) => onMap).filter(seen)
      expect([...inTile].sort()).toEqual([homeTile.name, ...onMap.map(([name]) => name)].sort())

      const csv = await (await desk.fetch(role, '/export/parcels.csv')).text()
      const [header = ''] = csv.split('\r\n')
      const titles = header
        .replace('\uFEFF', '')
        .split(',')
        .map((title) => title.replace(/（.*/, ''))
      expect(titles).toEqual([
        ...fields.filter(seen).map(([, { zh }]) => zh),
        '社区',
        '园区',
        '片区',
      ])
      const geojson: FeatureCollection = await (
        await desk.fetch(role, '/export/parcels.geojson')
      ).json()
      const inGeojson = new Set(
        geojson.features.flatMap(({ properties }) => Object.keys(properties ?? {})),
      )
      for (const [name] of hidden(role)) expect(inGeojson.has(name), name).toBe(false)
      for (const text of [csv, JSON.stringify(geojson), JSON.stringify(features)]) {
        if (!maySee(role, { access: 'S' })) expect(text.match(secrets)).toBeNull()
        if (!maySee(role, { access: 'R', identifying: true }))
          expect(text.match(/隐名业主/)).toBeNull()
      }
    })

    test('finds nothing by words of hidden fields, and no complaint tells of them', async () => {
      for (const text of ['隐名业主1', 'ymyz', '秘密进展', '闽(2020)', '1000号']) {
        const { parcels } = await desk.ask<{ parcels: { totalCount: number } }>(role, countQuery, {
          filter: { text },
        })
        expect(parcels.totalCount, text).toBe(0)
        const search = 'query ($text: String!) { search(text: $text) { code } }'
        expect(await desk.ask(role, search, { text }), text).toEqual({ search: [] })
      }
      for (const [name, field] of filters) {
        if (maySee(role, field)) continue
        const [condition] = asking[field.kind]
        // The same refusal whether the value exists or not.
        const [one] = await desk.complain(role, countQuery, { filter: { [name]: condition } })
        const [other] = await desk.complain(role, countQuery, {
          filter: { [name]: field.kind === 'range' ? { gte: 1e9 } : condition },
        })
        expect(other).toEqual(one)
      }
    })
  })
})
