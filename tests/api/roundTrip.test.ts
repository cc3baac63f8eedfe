import type { Database } from '@panhuo/db/database'
import type { CellValue, FileCrs } from '@panhuo/server/import/read/reading'
import { exchangeName } from '@panhuo/shared/parcel/exchangeNames'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { readBack } from '../support/readBack.ts'

const { community, park, zone } = parcelFilter
const fields = Object.entries<Attribute>({
  ...parcelFields,
  community: { ...community, type: 'text' },
  park: { ...park, type: 'text' },
  zone: { ...zone, type: 'text' },
} as Record<string, Attribute>)

type Naming = (name: string, field: Attribute) => string
const byTitle: Naming = (_, field) => titleWithUnit(field, 'zh')
const byName: Naming = (name) => name
const byLetters: Naming = (name) => exchangeName(name)

const files: readonly (readonly [string, Naming])[] = [
  ['parcels.csv', byTitle],
  ['parcels.xlsx', byTitle],
  ['parcels.geojson', byName],
  ['parcels.shp.zip?crs=4528', byLetters],
  ['parcels.shp.zip?crs=4490&encoding=utf-8', byLetters],
  ['parcels.gpkg?crs=4549', byName],
]

/** Text that has harmed some exchange before: quotes, separators, formulas, rare letters, length. */
const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1",
    '"引号", 逗号；',
    '𠮷野家',
    '＝全角',
    'a,b\tc',
    '-12',
    '00123',
    'é',
  ),
  fc.string({
    unit: fc.constantFrom(...'双阳街道低效用地AB 12,"\'；𠮷'),
    minLength: 1,
    maxLength: 400,
  }),
)
const ratio = fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100)
const plot = fc.record({
  name: text,
  note: fc.option(text),
  areaM2: fc.integer({ min: 1, max: 9_999_999 }).map((hundredths) => hundredths / 100),
  plotRatio: fc.option(ratio),
  tenureEnd: fc.option(fc.constantFrom('2031-01-01', '1999-12-31', '2099-02-28')),
  outputYear: fc.option(fc.integer({ min: 1990, max: 2026 })),
  parts: fc.array(fc.record({ width: fc.integer({ min: 10, max: 90 }), hole: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
})
type Plot = typeof plot extends fc.Arbitrary<infer Value> ? Value : never

/** Tidy enough that no reader may trim or leave out what was meant. */
const kept = (value: string) => value.trim().replace(/\s+/g, ' ') || '地块'

function shapeOf({ parts }: Plot, index: number) {
  const square = (x: number, y: number, size: number) => [
    ...[
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ]
  const coordinates = parts.map(({ width, hole }, part) => {
    const x = 118.64 + index * 0.004 + part * 0.001
    const size = width * 1e-5
    const outer = square(x, 24.95, size)
    return hole ? [outer, square(x + size / 4, 24.95 + size / 4, size / 3)] : [outer]
  })
  return JSON.stringify({ type: 'MultiPolygon', coordinates })
}

async function plant(database: Database, plots: readonly Plot[]): Promise<string[]> {
  const codes = plots.map((_, index) => `350504-SY-${String(index + 1).padStart(4, '0')}`)
  await inChange(database, async (run) => {
    for (const [index, made] of plots.entries()) {
      const { note, areaM2, plotRatio, tenureEnd, outputYear } = made
      const progress = note === null ? null : kept(note)
      await run(sql`update parcel set name = ${kept(made.name)}, progress_note = ${progress},
        area_m2 = ${areaM2}, plot_ratio = ${plotRatio}, tenure_end = ${tenureEnd}::text::date,
        output_year = ${outputYear}, geom = ST_SetSRID(ST_GeomFromGeoJSON(${shapeOf(made, index)}::text), 4490)
        where code = ${codes[index]}`)
    }
  })
  return codes
}

eachDatabase((at) => {
  it('reads back what it wrote, in every format, without a difference', async () => {
    const desk = openDesk(at.database)
    await fc.assert(
      fc.asyncProperty(fc.array(plot, { minLength: 24, maxLength: 24 }), async (plots) => {
        const codes = await plant(at.database, plots)
        const filter = `filter=code:${codes.join(',')}`
        const original: FeatureCollection = await (
          await desk.fetch('LAND_OFFICIAL', `/export/parcels.geojson?${filter}`)
        ).json()
        const expected = new Map(
          original.features.map(({ properties }) => [properties?.code, said(properties ?? {})]),
        )
        for (const [file, naming] of files) {
          const path = `/export/${file}${file.includes('?') ? '&' : '?'}lang=zh&${filter}`
          const response = await desk.fetch('LAND_OFFICIAL', path)
          const bytes = new Uint8Array(await response.arrayBuffer())
          const read = await readBack({ [file.replace(/\?.*/, '')]: bytes })
          const [layer] = read.layers
          const rows = layer?.rows ?? []
          const found = new Map(
            rows.map(({ values }) => {
              const one = fields.map(([name, field]) => [
                name,
                valueIn(values, naming(name, field)),
              ])
              const row = said(Object.fromEntries(one))
              return [row.code, row]
            }),
          )
          expect(found, file).toEqual(expected)
          if (!layer?.hasShapes) continue
          const shapes = rows.map(({ values, geometry }) => [
            values[naming('code', {} as Attribute)],
            geometry,
          ])
          expect(await moved(at.database, shapes, layer.end?.crs ?? null), file).toEqual([])
        }
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })

  it('writes survey points that are the plots again, in both encodings and systems', async () => {
    const desk = openDesk(at.database)
    for (const query of ['crs=4528', 'crs=4549&encoding=utf-8']) {
      const response = await desk.fetch('LAND_OFFICIAL', `/export/parcels.txt?${query}`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const { layers, issues } = await readBack({ 'parcels.txt': bytes })
      const [layer] = layers
      const rows = layer?.rows ?? []
      const stored = await at.database.query<{ code: string; name: string; ha: number }>(
        sql`select code, name, area_m2 / 10000 as ha from parcel where deleted_at is null`,
      )
      const plain = (name: unknown) =>
        String(name).replaceAll(',', '，').replace(/\s+/g, ' ').trim()
      const table = (some: { code: unknown; name: unknown }[]) =>
        new Map(some.map(({ code, name }) => [code, plain(name)]))
      expect(
        table(
          rows.map(({ values }) => ({
            code: values.地块编号,
            name: values.地块名称,
          })),
        ),
      ).toEqual(table(stored))
      const hectares = new Map(stored.map(({ code, ha }) => [code, ha]))
      for (const { values } of rows) {
        const written = Number(values['地块面积（公顷）'])
        const differ = Math.abs(written - (hectares.get(String(values.地块编号)) ?? Number.NaN))
        expect(differ).toBeLessThan(0.000051)
      }
      expect(issues.filter(({ code }) => code !== 'ENCODING_GUESSED')).toEqual([])
      const shapes = rows.map(({ values, geometry }) => [values.地块编号, geometry])
      expect(await moved(at.database, shapes, layer?.end?.crs ?? null)).toEqual([])
    }
  })
})

/** A row as people read it: words for codes, one form for days, flags and nothing. */
function said(row: Record<string, unknown>): Record<string, unknown> {
  const word = (field: Attribute, code: string) =>
    (field.list && codeOf(field.list, code)?.zh) ?? code
  return Object.fromEntries(
    fields
      // Pointers leave as codes in GeoJSON and as names elsewhere.
      .filter(([name]) => !['community', 'park', 'zone'].includes(name))
      .map(([name, field]) => {
        const value = row[name]
        if (value === null || value === undefined || value === '') return [name, null]
        switch (field.type) {
          case 'number':
          case 'integer':
            return [name, Number(Number(value).toFixed(field.decimals ?? 6))]
          case 'flag':
            return [name, value === true || value === '是']
          case 'time':
            return [name, momentOf(String(value))]
          case 'code':
            return [name, word(field, String(value))]
          case 'codes': {
            const codes = Array.isArray(value) ? value : String(value).split('、')
            return [name, codes.map((code) => word(field, String(code))).join('、') || null]
          }
          default:
            return [name, String(value)]
        }
      }),
  )
}

/** To the minute, in Beijing, whichever way it is written. */
function momentOf(written: string): string {
  if (!written.endsWith('Z')) return written.replace('T', ' ').slice(0, 16)
  return new Date(Date.parse(written) + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16)
}

/** A text that went on in further fields of the same name, joined again. */
function valueIn(values: Readonly<Record<string, CellValue>>, name: string): CellValue {
  const parts = [values[name] ?? null]
  for (let number = 2; values[`${name.slice(0, 8)}_${number}`] !== undefined; number += 1) {
    parts.push(values[`${name.slice(0, 8)}_${number}`] ?? null)
  }
  return parts.length === 1 ? (parts[0] ?? null) : parts.join('')
}

/** Codes of shapes that are not, to the millimetre, where the register has them. */
async function moved(
  database: Database,
  shapes: readonly (readonly unknown[])[],
  crs: FileCrs | null,
): Promise<string[]> {
  if (crs?.kind !== 'EPSG') throw new Error(`no system was read: ${JSON.stringify(crs)}`)
  const given = JSON.stringify(shapes.map(([code, shape]) => ({ code, shape })))
  const rows = await database.query<{ code: string }>(sql`
    select parcel.code from jsonb_to_recordset(${given}::text::jsonb) as r(code text, shape jsonb)
    left join parcel on parcel.code = r.code
    where parcel.code is null or r.shape is null or ST_HausdorffDistance(parcel.geom, ST_Transform(
      ST_SetSRID(ST_GeomFromGeoJSON(r.shape), ${crs.epsg}::int), 4490)) > 1e-7
      or ST_NumGeometries(ST_Multi(ST_GeomFromGeoJSON(r.shape))) <> ST_NumGeometries(parcel.geom)
      or ST_NRings(ST_GeomFromGeoJSON(r.shape)) <> ST_NRings(parcel.geom)`)
  return rows.map(({ code }) => code)
}
