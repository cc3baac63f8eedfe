import type { Run } from '@panhuo/db/database'
import { type DocumentKind, documentKinds } from '@panhuo/shared/case/case'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import type { Order } from '../change/order.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Context } from '../request/context.ts'
import { documentScope } from './caseScope.ts'
import type { StoredFile } from './documentFiles.ts'
import { cleanName } from './documentType.ts'
import { documentInUse } from './documentUse.ts'
import { holdCase } from './milestoneCommands.ts'

/** Notes a stored file as a document of whoever brought it, attached to nothing yet. */
export function addDocument(
  context: Context,
  file: StoredFile,
  given: { readonly name: string; readonly kind: string; readonly requestId: string },
): Promise<{ id: number }> {
  const kind = codeOf(documentKinds, given.kind)?.value
  if (!kind) {
    throw new InvalidInput('kind', { zh: '没有这类材料', en: 'is no kind of document' })
  }
  const { person } = context.viewer
  return commitChange(
    context,
    {
      duty: 'BRING_DOCUMENT',
      action: 'addDocument',
      requestId: given.requestId,
      input: { ...given, ...file },
    },
    async (run) => {
      const [row] = await run<{ id: number }>(
        sql`insert into document (name, kind, mime, size_bytes, sha256, person_id, person_name) values (${cleanName(given.name)}, ${kind}, ${file.mime}, ${file.sizeBytes}::int, ${file.sha256}, ${person?.id ?? ''}, ${person?.name ?? ''}) returning id`,
      )
      if (!row) throw new Error('the document was not written')
      return row
    },
  )
}

export interface AttachInput extends Order {
  readonly documentId: number
  readonly caseCode?: string | null | undefined
  readonly parcelCode?: string | null | undefined
  readonly kind?: DocumentKind | null | undefined
}

/** Attaches a document to a case or a plot, once; from then on who sees that sees it. */
export function attachDocument(context: Context, input: AttachInput): Promise<{ id: number }> {
  const { documentId, caseCode, parcelCode, kind } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'attachDocument', input },
    async (run) => {
      if ((caseCode == null) === (parcelCode == null)) {
        throw new InvalidInput('caseCode', {
          zh: '请在案件与地块中选择一个',
          en: 'name either a case or a plot',
        })
      }
      const [found] = await run<{ id: number; attached: boolean }>(
        sql`select id, num_nonnulls(case_id, parcel_id) > 0 as attached from document where id = ${documentId}::int and deleted_at is null and ${documentScope(context.viewer)} for update`,
      )
      if (!found) throw new NotFound('documentId', '材料')
      if (found.attached) {
        throw new InvalidInput('documentId', { zh: '已经附在别处', en: 'is attached already' })
      }
      const caseId =
        caseCode == null ? null : (await holdCase(run, context, caseCode, 'caseCode')).id
      const parcelId = parcelCode == null ? null : await plotId(run, context, parcelCode)
      await run(
        sql`update document set case_id = ${caseId}::int, parcel_id = ${parcelId}::int, kind = coalesce(${kind ?? null}::text, kind) where id = ${documentId}::int`,
      )
      return { id: documentId }
    },
  )
}

export interface RemoveDocumentInput extends Order {
  readonly documentId: number
}

/** Takes a document away, unless a milestone or a deal’s step rests on it; its bytes and its history stay. */
export function removeDocument(
  context: Context,
  input: RemoveDocumentInput,
): Promise<{ id: number }> {
  const { documentId } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'removeDocument', input },
    async (run) => {
      const [found] = await run<{ used: boolean }>(
        sql`select ${documentInUse} as used from document where id = ${documentId}::int and deleted_at is null and ${documentScope(context.viewer)} for update`,
      )
      if (!found) throw new NotFound('documentId', '材料')
      if (found.used) {
        throw new InvalidInput('documentId', {
          zh: '是某个节点或招商步骤的依据，不能取下',
          en: 'is the evidence of a milestone or of a deal’s step',
        })
      }
      await run(sql`update document set deleted_at = now() where id = ${documentId}::int`)
      return { id: documentId }
    },
  )
}

/** A plot that is not split before the change ends. */
async function plotId(run: Run, { viewer }: Context, code: string): Promise<number> {
  const [row] = code.includes('\0')
    ? []
    : await run<{ id: number }>(
        sql`select id from parcel where code = ${code} and deleted_at is null and ${parcelScope(viewer)} for share`,
      )
  if (!row) throw new NotFound('parcelCode', `地块 ${code.slice(0, 60)}`)
  return row.id
}
