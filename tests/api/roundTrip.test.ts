import type { Database } from '@panhuo/db/database'
import type { FileCrs } from '@panhuo/server/import/read/reading'
import { importFields } from '@panhuo/shared/import/importFields'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { type Imported, importsOf } from '../support/importing.ts'
import { inChange } from '../support/inChange.ts'
import { readBack } from '../support/readBack.ts'

/** Every export that holds all fields; that of survey points has a test of its own. */
const files: readonly string[] = [
  'parcels.csv',
  'parcels.xlsx',
  'parcels.geojson',
  'parcels.shp.zip?crs=4528',
  'parcels.shp.zip?crs=4490&encoding=utf-8',
  'parcels.shp.zip?crs=4549',
  'parcels.gpkg?crs=4549',
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
  // No plot has a longer name.
  name: text.map((value) => [...value].slice(0, 60).join('')),
  note: fc.option(text),
  areaM2: fc.integer({ min: 100, max: 9_999_999 }).map((hundredths) => hundredths / 100),
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
        provenance = 'IMPORTED', area_m2 = ${areaM2}, plot_ratio = ${plotRatio}, tenure_end = ${tenureEnd}::text::date,
        output_year = ${outputYear}, geom = ST_SetSRID(ST_GeomFromGeoJSON(${shapeOf(made, index)}::text), 4490)
        where code = ${codes[index]}`)
    }
  })
  return codes
}

eachDatabase((at) => {
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
    // What has left the register leaves in exports and does not come back.
    const standing = 'crs=4549&encoding=utf-8&filter=not(stage:REMOVED)'
    expect(await imported(desk, `/export/parcels.txt?${standing}`)).toMatchObject({
      counts: { changed: 0, created: 0 },
    })
  })

  it('takes back what it wrote, in every format, without a difference', async () => {
    const desk = openDesk(at.database)
    await fc.assert(
      fc.asyncProperty(fc.array(plot, { minLength: 24, maxLength: 24 }), async (plots) => {
        const codes = await plant(at.database, plots)
        const filter = `filter=code:${codes.join(',')}`
        for (const file of files) {
          const path = `/export/${file}${file.includes('?') ? '&' : '?'}lang=zh&${filter}`
          const { mapping, ...checked } = await imported(desk, path)
          expect(new Set(mapping.columns.map(({ field }) => field)), file).toEqual(
            new Set([null, ...Object.keys(importFields.PARCEL)]),
          )
          expect(checked, file).toMatchObject({
            ...{ state: 'CHECKED', problem: null },
            counts: { rows: plots.length, unchanged: plots.length },
          })
        }
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })
})

/** An export as it is when it comes back: read, placed as it says itself, and checked. */
async function imported(desk: Desk, path: string): Promise<Imported> {
  const { upload, act } = importsOf(desk)
  const response = await desk.fetch('LAND_OFFICIAL', path)
  const name = path.replace(/^.*\//, '').replace(/\?.*/, '')
  const number = await upload(name, new Uint8Array(await response.arrayBuffer()))
  const read = await act('readImport', number)
  const stated = read.candidates.find(({ stated: is }) => is)
  if (stated) await act('placeImport', number, { crs: stated.key })
  const checked = await act('checkImport', number)
  if (checked.state === undefined) throw new Error(`${path}: ${JSON.stringify(checked)}`)
  return checked
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
