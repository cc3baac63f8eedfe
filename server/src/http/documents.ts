import { randomUUID } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import { mayDo } from '@panhuo/shared/access/duties'
import { documentTypes, MAX_DOCUMENT_BYTES } from '@panhuo/shared/case/case'
import { Hono } from 'hono'
import { addDocument } from '../case/documentCommands.ts'
import { openFile, storeFile, tooLarge } from '../case/documentFiles.ts'
import { documentAt } from '../case/documentQueries.ts'
import { Failure, InvalidInput, NotAllowed } from '../change/failures.ts'
import type { Env } from '../env.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { notFound, Refusal } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

/** Where bodies are longer than elsewhere; they are counted while they stream to the disk. */
export const DOCUMENTS_PATH = '/api/documents'

/**
 * Documents go up as the body itself, `POST ?name=批复.pdf&kind=PERMIT`, and come down by number as
 * attachments, never shown in the page: what people bring is not run under our name.
 */
export function documentRoutes(db: Database, env: Env, feed: ChangeFeed): Hono<Surroundings> {
  const { documentsDir } = env
  return new Hono<Surroundings>()
    .post('/', async (c) => {
      const { viewer } = c.var
      const { body, signal, headers } = c.req.raw
      const answer = saying(async () => {
        const may = viewer.person && mayDo(viewer.role, 'BRING_DOCUMENT') && !viewer.readOnly
        if (!may) throw new NotAllowed('BRING_DOCUMENT', viewer.person !== undefined)
        if (Number(headers.get('content-length') ?? 0) > MAX_DOCUMENT_BYTES) throw tooLarge()
        if (!body) throw new InvalidInput('file', { zh: '没有文件内容', en: 'is missing' })
        const file = await storeFile(documentsDir, body, signal)
        const { id } = await addDocument(contextOf(db, env, feed, viewer, signal), file, {
          name: c.req.query('name') ?? '',
          kind: c.req.query('kind') ?? 'OTHER',
          requestId: c.req.query('requestId') ?? randomUUID(),
        })
        return c.json({ id, ...file }, 201)
      })
      return await answer
    })
    .get('/:id', async (c) => {
      const { signal } = c.req.raw
      const found = await documentAt(
        contextOf(db, env, feed, c.var.viewer, signal),
        c.req.param('id'),
      )
      const bytes = found && (await openFile(documentsDir, found.sha256))
      if (!found || !bytes) throw notFound()
      const ending = documentTypes[found.mime]
      return c.body(bytes, 200, {
        'content-type': found.mime,
        'content-length': String(found.sizeBytes),
        'content-disposition': `attachment; filename="document-${found.id}.${ending}"; filename*=UTF-8''${encodeURIComponent(found.name)}`,
        'cache-control': 'private, no-store',
      })
    })
}

/** What a room is given of a request that is no GraphQL. */
export function contextOf(
  db: Database,
  { demo, accountRules }: Env,
  feed: ChangeFeed,
  viewer: Viewer,
  signal: AbortSignal,
): Context {
  return {
    ...{ db, demo, accountRules, feed, viewer, signal },
    loaders: new Map(),
    stands: async () => true,
    restrictedReads: new Map(),
  }
}

/** Says the failures of a change as the interface outside GraphQL does. */
export async function saying<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotAllowed) throw new Refusal(403, 'FORBIDDEN', error.said)
    if (error instanceof InvalidInput) {
      throw new Refusal(400, 'BAD_USER_INPUT', error.said, error.field)
    }
    if (error instanceof Failure) throw new Refusal(409, 'CONFLICT', error.said)
    throw error
  }
}
