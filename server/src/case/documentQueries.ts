import { document } from '@panhuo/db/schema/document'
import type { DocumentKind, DocumentType } from '@panhuo/shared/case/case'
import { sql } from 'drizzle-orm'
import { standing } from '../list/asOf.ts'
import { batchedAsOf, groupedBy } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import { documentScope } from './caseScope.ts'

export interface DocumentRow {
  readonly id: number
  readonly name: string
  readonly kind: DocumentKind
  readonly mime: DocumentType
  readonly sizeBytes: number
  readonly sha256: string
  readonly personName: string
  readonly createdAt: Date
  readonly caseId: number | null
  readonly parcelId: number | null
}

const columns = sql`document.id, document.name, document.kind, document.mime, document.size_bytes as "sizeBytes", document.sha256, document.person_name as "personName", document.created_at as "createdAt", document.case_id as "caseId", document.parcel_id as "parcelId"`
const ids = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::text::int[]`

function documentsBy(pointer: 'case_id' | 'parcel_id', key: 'caseId' | 'parcelId') {
  return batchedAsOf<DocumentRow[]>(async ({ db, viewer, signal }, owners, moment) => {
    const seen = documentScope(viewer)
    const rows = await db.query<DocumentRow>(
      sql`select ${columns} from ${standing(document, moment, { seen })} where ${sql.identifier(pointer)} = any(${ids(owners)}) and deleted_at is null and ${seen} order by created_at, id`,
      { signal },
    )
    return groupedBy(rows, (row) => row[key] ?? 0)
  })
}

/** Documents of each case and of each plot today or at its moment, oldest first. */
export const documentsOfCase = documentsBy('case_id', 'caseId')
export const documentsOfParcel = documentsBy('parcel_id', 'parcelId')

/** One document that the viewer may see, today or at its moment. */
export const documentById = batchedAsOf<DocumentRow>(async (context, wanted, moment) => {
  const { db, viewer, signal } = context
  const seen = documentScope(viewer)
  const rows = await db.query<DocumentRow>(
    sql`select ${columns} from ${standing(document, moment, { seen })} where id = any(${ids(wanted)}) and deleted_at is null and ${seen}`,
    { signal },
  )
  return new Map(rows.map((row) => [row.id, row]))
})

/** The same by the number in an address; null for anything that is none. */
export function documentAt(context: Context, id: string): Promise<DocumentRow | null> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0
  return documentById(context, { id: number })
}
