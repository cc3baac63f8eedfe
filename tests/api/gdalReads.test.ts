import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { gdal } from '../support/gdal.ts'
import { type RunningServer, serve } from '../support/serve.ts'

describe('GDAL reads without a warning', () => {
  let folder = ''
  let server: RunningServer
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'panhuo-gdal-'))
    server = await serve({ template: inject('embeddedTemplate'), env: { DEMO: '1' } })
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['parcels.shp.zip?crs=4528', 'parcels', 4528],
    ['parcels.shp.zip?crs=4490&encoding=utf-8', 'parcels', 4490],
    ['parcels.gpkg?crs=4549', 'parcels', 4549],
    ['parcels.geojson', 'parcels', 4326],
  ])('the export %s', async (file, layer, system) => {
    const response = await fetch(`${server.url}/export/${file}`)
    const path = join(folder, `taken-${system}.${file.replace(/\?.*/, '').slice(8)}`)
    writeFileSync(path, Buffer.from(await response.arrayBuffer()))
    const source = path.endsWith('.zip') ? `/vsizip/${path}` : path
    const told = await gdal('ogrinfo', ['-ro', '-so', '-al', source])
    expect(told).toContain('Feature Count: 143')
    expect(told).toContain(`ID["EPSG",${system}]]\n`)
    const csv = await gdal('ogr2ogr', ['-f', 'CSV', '/vsistdout/', source])
    expect(csv.trimEnd().split('\n')).toHaveLength(144)
    expect(csv).toContain('样例地块')
    expect(told).toMatch(new RegExp(`Layer name: ${layer}|Layer name: taken`))
  })

  it('the feature service', async () => {
    const service = `OAPIF:${server.url}/ogc`
    const listed = await gdal('ogrinfo', ['-ro', service])
    expect(listed.match(/^\d: \w+/gm)).toEqual([
      '1: parcels',
      '2: parks',
      '3: zones',
      '4: projects',
    ])
    // GDAL walks the pages itself; what it is asked for by attribute goes to the server as CQL2.
    const counted = async (collection: string, ...more: string[]) => {
      const csv = await gdal('ogr2ogr', ['-f', 'CSV', '/vsistdout/', ...more, service, collection])
      return csv.trimEnd().split('\n').length - 1
    }
    const large = "stage='SURVEYED' AND areaMu>=20"
    const { numberMatched } = await (
      await fetch(
        `${server.url}/ogc/collections/parcels/items?limit=1&filter=${encodeURIComponent(large)}`,
      )
    ).json()
    expect(
      await Promise.all([
        ...['parcels', 'parks', 'zones', 'projects'].map((name) => counted(name)),
        counted('parcels', '-where', large),
      ]),
    ).toEqual([143, 7, 5, 13, numberMatched])
  })

  it('tables, and a vector tile where TileJSON says it is', async () => {
    const taken = async (path: string, name: string) => {
      const response = await fetch(path.replace(/^\//, `${server.url}/`))
      const file = join(folder, name)
      writeFileSync(file, Buffer.from(await response.arrayBuffer()))
      return file
    }
    const csv = await taken('/export/parcels.csv', 'plots.csv')
    expect(await gdal('ogrinfo', ['-ro', '-so', '-al', csv])).toContain('Feature Count: 143')
    const xlsx = await taken('/export/parcels.xlsx', 'plots.xlsx')
    expect(await gdal('ogrinfo', ['-ro', xlsx])).toMatch(/^1: 地块/m)
    const { tiles, vector_layers } = await (await fetch(`${server.url}/tiles/parcels.json`)).json()
    const [z, x, y] = [13, 6795, 3508]
    const tile = await taken(
      tiles[0].replace('{z}', z).replace('{x}', x).replace('{y}', y),
      'plots.mvt',
    )
    const place = [`X=${x}`, `Y=${y}`, `Z=${z}`].flatMap((option) => ['-oo', option])
    const told = await gdal('ogrinfo', ['-ro', '-so', '-al', ...place, tile])
    expect(told).toContain(`Layer name: ${vector_layers[0].id}`)
    expect(told).toContain('stage: String')
    expect(told).toMatch(/Feature Count: [1-9]/)
  })
})
