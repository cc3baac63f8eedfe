import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ifThere, removeOld } from './storedFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'panhuo-stored-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, hoursAgo: number): string {
  const path = join(folder, name)
  writeFileSync(path, 'x')
  const at = Date.now() / 1000 - hoursAgo * 3600
  utimesSync(path, at, at)
  return path
}

it('says of a file that it is not there only where nothing stands', async () => {
  expect(await ifThere(stat(join(folder, 'none')))).toBeUndefined()
  expect((await ifThere(stat(written('some', 0))))?.size).toBe(1)
  // A file in the place of a folder is no lost document.
  await expect(ifThere(stat(join(folder, 'some', 'below')))).rejects.toThrow('ENOTDIR')
})

it('removes what is older than a day, and leaves what was brought again since', async () => {
  const [old, young] = [written('old', 25), written('young', 23)]
  for (const path of [old, young, join(folder, 'gone')]) await removeOld(path)
  expect([old, young].map((path) => existsSync(path))).toEqual([false, true])
})
