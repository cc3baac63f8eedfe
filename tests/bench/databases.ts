import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@panhuo/db/connect'
import { copyTemplate, prepareTemplate } from '@panhuo/db/embedded/template'
import { startNativeCluster } from '../support/nativeCluster.ts'
import { fillBigTown } from './bigTown.ts'
import type { Options, Which } from './options.ts'
import type { Location } from './servers.ts'

/** The filled database, as the product and as the reference reach it. */
export interface BenchDatabase {
  readonly product: Location
  readonly reference: Location
  remove(): Promise<void>
}

export function openBenchDatabase(which: Which, options: Options): Promise<BenchDatabase> {
  return which === 'native' ? openNative(options) : openEmbedded(options)
}

async function openNative({ parcels }: Options): Promise<BenchDatabase> {
  const cluster = await startNativeCluster()
  const at = { databaseUrl: cluster.url }
  try {
    const database = await connect({ ...at, dataDir: '', statementTimeoutMs: 0 })
    await fillBigTown(database, parcels).finally(() => database.close())
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { product: at, reference: at, remove: () => cluster.stop() }
}

/** A data folder serves one process, so the reference gets a copy of it, byte for byte. */
async function openEmbedded({ parcels }: Options): Promise<BenchDatabase> {
  const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const inputs = ['db/migrations', 'db/seeds', 'db/src', 'shared/src', 'tests/bench/bigTown.ts']
  const template = await prepareTemplate({
    inputs: inputs.map(folder),
    prepare: (database) => fillBigTown(database, parcels),
    cache: join(tmpdir(), `panhuo-bench-${parcels}`),
  })
  const copies = ['product', 'reference'].map((name) => {
    const dataDir = mkdtempSync(join(tmpdir(), `panhuo-bench-${name}-`))
    copyTemplate(template, dataDir)
    return { dataDir }
  })
  const [product, reference] = copies as [{ dataDir: string }, { dataDir: string }]
  return {
    product,
    reference,
    async remove() {
      for (const { dataDir } of copies) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
