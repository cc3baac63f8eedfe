import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderInUse, lockFolder } from '@panhuo/db/embedded/folderLock'
import { expect, it } from 'vitest'
import { startProgram } from './childProgram.ts'
import { temporaryFolder } from './openCopy.ts'

const holder = (folder: string) => `
  const { lockFolder } = await import('@panhuo/db/embedded/folderLock')
  await lockFolder(${JSON.stringify(folder)})
  console.log('locked')
  setInterval(() => {}, 1000)`

it('refuses a second opener and names the folder and the process', async () => {
  const folder = temporaryFolder()
  const lock = await lockFolder(folder.path)
  const refusal = await lockFolder(folder.path).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(DataFolderInUse)
  expect(refusal).toMatchObject({
    message: expect.stringContaining(`process ${process.pid}`),
    zh: expect.stringContaining(folder.path),
    en: expect.stringContaining('DATA_DIR'),
  })
  await lock.release()
  await (await lockFolder(folder.path)).release()
  folder.remove()
})

it('is free again after the holder was killed', async () => {
  const folder = temporaryFolder()
  const program = startProgram(holder(folder.path))
  await program.line('locked')
  await expect(lockFolder(folder.path)).rejects.toBeInstanceOf(DataFolderInUse)
  await program.kill()
  expect(readdirSync(folder.path)).toHaveLength(1)
  const lock = await lockFolder(folder.path)
  await lock.release()
  expect(readdirSync(folder.path)).toEqual([])
  folder.remove()
})

it('lets one of many through when all find the socket of a dead process', async () => {
  const folder = temporaryFolder()
  const program = startProgram(holder(folder.path))
  await program.line('locked')
  await program.kill()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, () => lockFolder(folder.path)),
  )
  const taken = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  )
  expect(taken).toHaveLength(1)
  await expect(lockFolder(folder.path)).rejects.toBeInstanceOf(DataFolderInUse)
  await taken[0]?.release()
  folder.remove()
})

it('holds where the path is too long for a socket', async () => {
  const folder = temporaryFolder()
  const deep = join(folder.path, 'a'.repeat(60), 'b'.repeat(60))
  mkdirSync(deep, { recursive: true })
  const lock = await lockFolder(deep)
  await expect(lockFolder(deep)).rejects.toBeInstanceOf(DataFolderInUse)
  await lock.release()
  await (await lockFolder(deep)).release()
  folder.remove()
})
