import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { deskOf } from '../support/ask.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type Imported, importsOf } from '../support/importing.ts'
import { startNativeCluster } from '../support/nativeCluster.ts'
import { serve } from '../support/serve.ts'
import { watchMemory } from './memory.ts'
import type { Options, Which } from './options.ts'

const ADMIN = { ADMIN_USERNAME: 'bench', ADMIN_PASSWORD: 'Tide-7 harbour lamp' }
const PAUSE_MS = 200

interface StepRow {
  readonly step: string
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly tiles: number
  readonly p50: number
  readonly p95: number
  readonly worst: number
}

/** What an import of many plots takes, and what people at the map feel of it meanwhile. */
export async function measureImport(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-import-'))
  try {
    const file = await manyPlots(folder, options.parcels)
    for (const database of options.databases) await measureOn(database, file, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureOn(database: Which, file: string, { parcels, json }: Options): Promise<void> {
  const cluster = database === 'native' ? await startNativeCluster() : undefined
  const place = cluster
    ? {
        env: {
          ...ADMIN,
          DATABASE_URL: cluster.url,
          AUTH_SECRET: 'a secret of the bench, 32 characters',
        },
      }
    : { template: await embeddedTemplate(), env: ADMIN }
  const server = await serve(place)
  try {
    const cookie = await signIn(server.url)
    const send = (path: string, init: RequestInit = {}) =>
      fetch(server.url + path, { ...init, headers: { ...headersOf(init), cookie } })
    const imports = importsOf(deskOf((_role, path, init) => send(path, init)))
    const memory = watchMemory(server.process.pid ?? 0)
    const rows: StepRow[] = []
    const timed = async (step: string, work: () => Promise<Imported>) => {
      const felt = feel(send)
      const start = performance.now()
      const { problem } = await work()
      const seconds = (performance.now() - start) / 1000
      if (problem) throw new Error(`${step}: ${problem}`)
      rows.push({ step, seconds, rowsPerSecond: parcels / seconds, ...(await felt()) })
    }
    const number = await imports.upload('many.zip', readFileSync(file))
    await timed('read', () => imports.act('readImport', number))
    await timed('place', () => imports.act('placeImport', number, { crs: 'EPSG:4528' }))
    await timed('check', () => imports.act('checkImport', number))
    const order = { reason: 'bench', replaceSamples: true }
    await timed('accept', () => imports.act('acceptImport', number, order))
    await timed('take back', () => imports.act('undoImport', number, { reason: 'bench' }))
    const peakMB = memory()
    if (json) console.log(JSON.stringify({ database, parcels, peakMB, rows }, null, 2))
    else tell(database, parcels, peakMB, rows)
  } finally {
    await server.stop()
    await cluster?.stop()
  }
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers))
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: ADMIN.ADMIN_USERNAME, password: ADMIN.ADMIN_PASSWORD }),
  })
  if (!response.ok) throw new Error(`sign-in: ${await response.text()}`)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Asks for tiles all over the district, one after the other, until it is told to stop. */
function feel(send: (path: string) => Promise<Response>) {
  const took: number[] = []
  let going = true
  const asking = (async () => {
    for (let round = 0; going; round += 1) {
      const [x, y] = [13591 + (round % 8), 7001 + (round % 17)]
      const start = performance.now()
      const answer = await send(`/tiles/parcels/14/${x}/${y}.mvt`)
      await answer.arrayBuffer()
      if (!answer.ok && answer.status !== 204) throw new Error(`a tile answered ${answer.status}`)
      took.push(performance.now() - start)
      await wait(PAUSE_MS)
    }
  })()
  return async () => {
    going = false
    await asking
    took.sort((a, b) => a - b)
    const at = (share: number) => Math.round(took[Math.floor((took.length - 1) * share)] ?? 0)
    return { tiles: took.length, p50: at(0.5), p95: at(0.95), worst: at(1) }
  }
}

/** A shapefile as ogr2ogr writes it: GBK, zone 40, so many plots that touch nobody. */
async function manyPlots(folder: string, parcels: number): Promise<string> {
  const lines = createWriteStream(join(folder, 'plots.geojsonl'))
  const across = Math.ceil(Math.sqrt(parcels / 2))
  const down = Math.ceil(parcels / across)
  const [width, height] = [0.24 / across, 0.46 / down]
  for (let index = 0; index < parcels; index += 1) {
    const west = 118.505 + (index % across) * width
    const south = 24.885 + Math.floor(index / across) * height
    const [east, north] = [west + width * 0.9, south + height * 0.9]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [(west + east) / 2, north + height * 0.05],
      [west, north],
      [west, south],
    ]
    const properties = {
      DCDYBH: `350504-BN-${100_000 + index}`,
      DKMC: `量测地块${index}`,
      DXLX: '旧厂矿',
      SYZK: index % 3 ? '在用' : '空置',
    }
    const line = JSON.stringify({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    })
    if (!lines.write(`${line}\n`)) await once(lines, 'drain')
  }
  lines.end()
  await once(lines, 'close')
  const made = [
    '-f',
    'ESRI Shapefile',
    'many.shp',
    'plots.geojsonl',
    '-s_srs',
    'EPSG:4490',
    '-t_srs',
    'EPSG:4528',
    '-lco',
    'ENCODING=GBK',
  ]
  execFileSync('ogr2ogr', made, { cwd: folder, stdio: 'inherit' })
  execFileSync('zip', ['-q', 'many.zip', 'many.shp', 'many.shx', 'many.dbf', 'many.cpg'], {
    cwd: folder,
  })
  return join(folder, 'many.zip')
}

function tell(database: Which, parcels: number, peakMB: number, rows: readonly StepRow[]): void {
  console.log(
    `\nImport of ${parcels.toLocaleString('en')} plots, ${database} database, at most ${peakMB} MB in all processes of the server`,
  )
  console.log('step           s    rows/s   tiles   p50 ms   p95 ms   worst')
  for (const { step, seconds, rowsPerSecond, tiles, p50, p95, worst } of rows) {
    const cells = [seconds.toFixed(1), Math.round(rowsPerSecond), tiles, p50, p95, worst]
    console.log(step.padEnd(10) + cells.map((value) => String(value).padStart(9)).join(''))
  }
}
