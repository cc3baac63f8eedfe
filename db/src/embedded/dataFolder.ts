import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Where the database lives inside a data folder. */
export const clusterFolder = (dataDir: string) => join(dataDir, 'postgres')

/** Where copies of the database live while they stand in. */
export const standInsFolder = (dataDir: string) => join(dataDir, 'postgres.meanwhile')

const marker = (dataDir: string) => join(dataDir, 'postgres.unfinished')

/**
 * Prepares the folder for opening and reports whether the cluster has still to be created. The
 * marker stands from before the first file until the database has answered once, and no row can be
 * written before it is gone: what lies beside a marker is the rest of a start that was broken off,
 * and only that is thrown away, with the stand-ins of a process that was ended. Call it with the folder locked.
 */
export function beginCluster(dataDir: string): { isNew: boolean } {
  const cluster = clusterFolder(dataDir)
  rmSync(standInsFolder(dataDir), { recursive: true, force: true })
  if (existsSync(marker(dataDir))) rmSync(cluster, { recursive: true, force: true })
  const isNew = !existsSync(join(cluster, 'PG_VERSION'))
  if (isNew) {
    writeFileSync(marker(dataDir), 'The first start is not finished; the next one begins anew.\n')
    syncFolder(dataDir)
    mkdirSync(cluster, { recursive: true })
  }
  return { isNew }
}

/** Declares the cluster complete. */
export function finishCluster(dataDir: string): void {
  rmSync(marker(dataDir), { force: true })
  syncFolder(dataDir)
}

/** Makes the entries of a folder survive a loss of power, where the system allows it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
