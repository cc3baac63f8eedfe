import { randomUUID } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import { mayDo } from '@panhuo/shared/access/duties'
import { MAX_IMPORT_BYTES } from '@panhuo/shared/import/importBatch'
import { Hono } from 'hono'
import { InvalidInput, NotAllowed } from '../change/failures.ts'
import type { Env } from '../env.ts'
import { deskOf } from '../import/importDesk.ts'
import { keepFile, tooLarge } from '../import/importFiles.ts'
import { addFile } from '../import/uploadCommands.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import { contextOf, saying } from './documents.ts'
import type { Surroundings } from './surroundings.ts'

/** Where files to import go up; bodies are counted while they stream to the disk. */
export const IMPORTS_PATH = '/api/imports'

/**
 * Files to import go up as the body itself, one at a time: `POST ?name=宗地.shp` opens an import and
 * answers with its number, `&number=…` adds another file to it. Reading begins by `readImport`.
 */
export function importRoutes(db: Database, env: Env, feed: ChangeFeed): Hono<Surroundings> {
  return new Hono<Surroundings>().post('/', (c) => {
    const { viewer } = c.var
    const { body, signal, headers } = c.req.raw
    return saying(async () => {
      const may = viewer.person && mayDo(viewer.role, 'IMPORT') && !viewer.readOnly
      if (!may) throw new NotAllowed('IMPORT', viewer.person !== undefined)
      if (Number(headers.get('content-length') ?? 0) > MAX_IMPORT_BYTES) throw tooLarge()
      if (!body) throw new InvalidInput('file', { zh: '没有文件内容', en: 'is missing' })
      const file = await keepFile(deskOf(db).folder, body, signal)
      const batch = await addFile(contextOf(db, env, feed, viewer, signal), file, {
        name: c.req.query('name') ?? '',
        number: c.req.query('number'),
        requestId: c.req.query('requestId') ?? randomUUID(),
      })
      return c.json({ ...batch, ...file }, 201)
    })
  })
}
