import { maySee, roles } from '@panhuo/shared/access/access'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachLent } from '../support/lentDatabase.ts'

const listQuery = `query Codes($filter: ParcelFilter) {
  parcels(filter: $filter, orderBy: [{ field: AREA_MU, direction: DESC }], first: 200) {
    totalCount
    nodes { code }
  }
}`

interface Codes {
  parcels: { totalCount: number; nodes: { code: string }[] }
}

eachLent('seeds', (at) => {
  it.each(valuesOf(roles))('give %s exactly the fields that the role may see', async (role) => {
    const desk = openDesk(at.database)
    const csv = await (await desk.fetch(role, '/export/parcels.csv?lang=en')).text()
    const [header = ''] = csv.split('\r\n')
    const visible = Object.values<Attribute>(parcelFields).filter((field) => maySee(role, field))
    // A title with a comma stands in quotes.
    const named = (header.replace('\uFEFF', '').match(/"[^"]*"|[^,]+/g) ?? []).map((title) =>
      title.replaceAll('"', ''),
    )
    expect(named.map((title, index) => title.slice(0, visible[index]?.en.length))).toEqual([
      ...visible.map((field) => field.en),
      'Community',
      'Park',
      'Zone',
    ])

    const collection: FeatureCollection = await (
      await desk.fetch(role, '/export/parcels.geojson')
    ).json()
    const names = Object.entries<Attribute>(parcelFields)
      .filter(([, field]) => maySee(role, field))
      .map(([name]) => name)
    for (const { properties } of collection.features) {
      expect(Object.keys(properties ?? {})).toEqual([...names, 'community', 'park', 'zone'])
    }
  })

  it('hold exactly the filtered set in the order of the list', async () => {
    const desk = openDesk(at.database)
    const { parcels } = await desk.ask<Codes>('ANALYST', listQuery, {
      filter: { areaMu: { gte: 10, lt: 60 } },
    })
    const query = 'filter=areaMu:10..60&sort=-areaMu'
    const csv = await (await desk.fetch('ANALYST', `/export/parcels.csv?${query}`)).text()
    const lines = csv.trimEnd().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(',')[0])).toEqual(parcels.nodes.map(({ code }) => code))
    const collection: FeatureCollection = await (
      await desk.fetch('ANALYST', `/export/parcels.geojson?${query}`)
    ).json()
    expect(collection.features.map(({ id }) => id)).toEqual(parcels.nodes.map(({ code }) => code))
    expect(parcels.nodes).toHaveLength(parcels.totalCount)
  })

  it('hold valid features of RFC 7946 with the outline that the viewer may see', async () => {
    const desk = openDesk(at.database)
    const outlineFor = async (role: 'GUEST' | 'LAND_OFFICIAL') => {
      const response = await desk.fetch(role, '/export/parcels.geojson')
      expect(response.headers.get('content-type')).toBe('application/geo+json')
      return (await response.json()) as FeatureCollection<MultiPolygon>
    }
    const [guest, official] = await Promise.all([outlineFor('GUEST'), outlineFor('LAND_OFFICIAL')])
    expect(guest.features.length).toBe(official.features.length)
    for (const { geometry } of guest.features) {
      // About ten metres: four decimals and no more.
      for (const [lon = 0] of geometry.coordinates.flat(2)) {
        expect(lon * 1e4).toBeCloseTo(Math.round(lon * 1e4), 5)
      }
    }
    expect(official.features.map((feature) => feature.geometry)).not.toEqual(
      guest.features.map((feature) => feature.geometry),
    )
    expect(official).not.toHaveProperty('crs')
    expect(JSON.stringify(official)).not.toContain('crs')
  })

  it('is a header or an empty collection where nothing is found', async () => {
    const desk = openDesk(at.database)
    const csv = await (
      await desk.fetch('GUEST', '/export/parcels.csv?filter=text:nowhere&lang=en')
    ).text()
    expect(csv.split('\r\n')).toHaveLength(2)
    const collection = await (
      await desk.fetch('GUEST', '/export/parcels.geojson?filter=text:nowhere')
    ).json()
    expect(collection).toEqual({ type: 'FeatureCollection', features: [] })
  })

  it('takes one statement, however many rows', async () => {
    const desk = openDesk(at.database)
    const { statements } = await countStatements(at.database, async () =>
      (await desk.fetch('GUEST', '/export/parcels.csv')).text(),
    )
    // And the line that the audit log keeps of it.
    expect(statements.filter((text) => !text.includes('audit_event'))).toHaveLength(1)
  })

  it.each([
    ['taxPerMu', 403, '?filter=taxPerMu:1..'],
    ['orderBy.taxPerMu', 403, '?sort=-taxPerMu'],
    ['sort', 400, '?sort=rightHolder'],
    ['sort', 400, '?sort=constructor'],
    ['lang', 400, '?lang=fr'],
    ['stage', 400, '?filter=stage:NONE'],
    ['areaMu', 400, '?filter=areaMu:1e999..'],
    ['text', 400, `?filter=text:${'x'.repeat(300)}`],
    ['text', 400, '?filter=text:%00'],
    ['within.intersects', 400, '?filter=within:intersects(118 24,119 25,119 24,118 25)'],
    ['within.park', 400, '?filter=within:park(NOWHERE)'],
  ])('names %s with %i before the first byte: %s', async (field, status, query) => {
    const desk = openDesk(at.database)
    for (const file of ['parcels.csv', 'parcels.geojson']) {
      const response = await desk.fetch('GUEST', `/export/${file}${query}`)
      expect(response.status).toBe(status)
      expect((await response.json()).error.field.startsWith(field)).toBe(true)
    }
  })

  it.each([
    ['parcels.shp', 404],
    ['parcels.shp.zip?crs=4326', 400],
    ['parcels.txt?crs=4490', 400],
    ['parcels.shp.zip?encoding=latin1', 400],
    ['parcels.exe', 404],
    ['constructor', 404],
  ])('answers for %s with %i and a sentence', async (file, status) => {
    const response = await openDesk(at.database).fetch('GUEST', `/export/${file}`)
    expect(response.status).toBe(status)
    expect((await response.json()).error.message).not.toBe('')
  })
})
