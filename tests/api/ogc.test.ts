import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'

interface Page extends FeatureCollection {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly links: readonly { readonly rel: string; readonly href: string }[]
}

const codesOf = ({ features }: Page) => features.map(({ id }) => String(id))
const at = (href: string) => href.replace(/^https?:\/\/[^/]+/, '')

describe('OGC API – Features', () => {
  eachLent('seeds', (subject) => {
    const read = async <Body>(role: Role, path: string): Promise<Body> => {
      const response = await openDesk(subject.database).fetch(role, path)
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.json() as Promise<Body>
    }
    const items = (path: string, role: Role = 'LAND_OFFICIAL') =>
      read<Page>(role, `/ogc/collections/${path}`)
    const byFilter = async (filter: object) => {
      const { parcels } = await openDesk(subject.database).ask<{
        parcels: { nodes: { code: string }[] }
      }>(
        'LAND_OFFICIAL',
        'query Codes($filter: ParcelFilter) { parcels(filter: $filter, first: 200) { nodes { code } } }',
        { filter },
      )
      return parcels.nodes.map(({ code }) => code)
    }

    it('leads from its landing page to every collection, by its own links', async () => {
      const landing = await read<Page>('GUEST', '/ogc')
      const rels = landing.links.map(({ rel }) => rel)
      expect(rels).toEqual(['self', 'service-desc', 'conformance', 'data'])
      for (const { href } of landing.links) await read('GUEST', at(href))
      const data = landing.links.find(({ rel }) => rel === 'data')
      const { collections } = await read<{ collections: (Page & { id: string })[] }>(
        'GUEST',
        at(data?.href ?? ''),
      )
      expect(collections.map(({ id }) => id)).toEqual(['parcels', 'parks', 'zones', 'projects'])
      for (const { links } of collections)
        for (const { href } of links) await read('GUEST', at(href))
    })

    it('walks all plots by next links, each once, and says how many there are', async () => {
      const seen: string[] = []
      let path: string | undefined = 'parcels/items?limit=40'
      while (path !== undefined) {
        const page: Page = await items(path)
        expect(page.numberMatched).toBe(143)
        expect(page.numberReturned).toBe(page.features.length)
        seen.push(...codesOf(page))
        const next: string | undefined = page.links.find(({ rel }) => rel === 'next')?.href
        path = next && at(next).replace('/ogc/collections/', '')
      }
      expect(seen).toEqual(await byFilter({}))
    })

    it.each([
      [
        "filter=stage='SURVEYED' AND areaMu>=20",
        { stage: { in: ['SURVEYED'] }, areaMu: { gte: 20 } },
      ],
      ['stage=SURVEYED,VERIFIED', { stage: { in: ['SURVEYED', 'VERIFIED'] } }],
      ['filter=method IS NULL OR areaMu BETWEEN 5 AND 10', null],
      ['bbox=118.60,24.95,118.63,24.98', { within: { bbox: [118.6, 24.95, 118.63, 24.98] } }],
      ['text=阳山&areaMismatch=false', { text: '阳山', areaMismatch: false }],
    ])('answers %s as the endpoint does', async (query, filter) => {
      const asked = encodeURI(query)
      const page = await items(`parcels/items?limit=200&${asked}`)
      const expected = filter ?? {
        or: [{ method: { isNull: true } }, { areaMu: { gte: 5, lt: 10.000000000000002 } }],
      }
      expect(codesOf(page)).toEqual(await byFilter(expected))
      expect(page.numberMatched).toBe(page.features.length)
      expect(page.numberMatched).toBeGreaterThan(0)
    })

    it('gives one feature by its code, and 404 for another', async () => {
      const plot = await read<Feature>('GUEST', '/ogc/collections/parcels/items/350504-SY-0001')
      expect(plot).toMatchObject({ type: 'Feature', id: '350504-SY-0001' })
      expect(plot.geometry.type).toBe('MultiPolygon')
      const missing = await openDesk(subject.database).fetch(
        'GUEST',
        '/ogc/collections/parcels/items/350504-SY-9999',
      )
      expect(missing.status).toBe(404)
    })

    it('shows a guest public fields only, and lets nobody ask by what they may not see', async () => {
      const page = await items('parcels/items?limit=1', 'GUEST')
      const names = Object.keys(page.features[0]?.properties ?? {})
      expect(names).toContain('stage')
      expect(names).not.toContain('taxPerMu')
      expect(names).not.toContain('condition')
      const queryables = await read<{ properties: object }>(
        'GUEST',
        '/ogc/collections/parcels/queryables',
      )
      expect(Object.keys(queryables.properties)).not.toContain('taxPerMu')
      for (const query of ['filter=taxPerMu%3E1', 'taxPerMu=1', 'condition=VACANT']) {
        const response = await openDesk(subject.database).fetch(
          'GUEST',
          `/ogc/collections/parcels/items?${query}`,
        )
        expect(response.status).toBe(403)
        expect(await response.json()).toMatchObject({ error: { code: 'FORBIDDEN_FIELD' } })
      }
    })

    it.each([
      ['limit=0', 'limit'],
      ['limit=many', 'limit'],
      ['bbox=1,2,3', 'bbox'],
      ['bbox=118,24,NaN,25', 'bbox'],
      ['datetime=yesterday', 'datetime'],
      ['datetime=2026-02-01/2026-01-01', 'datetime'],
      ['colour=red', 'colour'],
      ['areaMu=big', 'areaMu'],
      ['filter=stage%20=%20', 'filter'],
      ["filter=stage='NONE'", 'stage.in'],
      ['filter-lang=cql-json', 'filter-lang'],
      ['crs=http://www.opengis.net/def/crs/EPSG/0/3857', 'crs'],
      ['after=abc', 'after'],
      ['f=html', 'f'],
    ])('refuses %s and names the parameter', async (query, field) => {
      const response = await openDesk(subject.database).fetch(
        'ANALYST',
        `/ogc/collections/parcels/items?${query}`,
      )
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', field } })
    })

    it('finds by the time of the last change', async () => {
      expect((await items('parcels/items?datetime=../2020-01-01T00:00:00Z')).numberMatched).toBe(0)
      expect((await items('parcels/items?datetime=2020-01-01T00:00:00Z/..')).numberMatched).toBe(
        143,
      )
      // A day is a whole one in Beijing, at either end.
      const days = await subject.database.query<{ day: string; count: number }>(
        sql`select (updated_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as count from parcel where deleted_at is null group by 1`,
      )
      expect(days.length).toBeGreaterThan(0)
      for (const { day, count } of days) {
        for (const span of [day, `${day}/${day}`]) {
          expect((await items(`parcels/items?datetime=${span}`)).numberMatched).toBe(count)
        }
      }
    })
  })
})
