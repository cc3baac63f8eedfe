import type { DocumentKind, DocumentType } from '@panhuo/shared/case/case'
import { sql } from 'drizzle-orm'
import { batched, groupedBy } from '../list/records.ts'
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
  return batched<number, DocumentRow[]>(async ({ db, viewer, signal }, owners) => {
    const rows = await db.query<DocumentRow>(
      sql`select ${columns} from document where ${sql.identifier(pointer)} = any(${ids(owners)}) and deleted_at is null and ${documentScope(viewer)} order by created_at, id`,
      { signal },
    )
    return groupedBy(rows, (row) => row[key] ?? 0)
  })
}

/** Documents of each case and of each plot, oldest first. */
export const documentsOfCase = documentsBy('case_id', 'caseId')
export const documentsOfParcel = documentsBy('parcel_id', 'parcelId')

/** One document that the viewer may see. */
export const documentById = batched<number, DocumentRow>(async ({ db, viewer, signal }, wanted) => {
  const rows = await db.query<DocumentRow>(
    sql`select ${columns} from document where id = any(${ids(wanted)}) and deleted_at is null and ${documentScope(viewer)}`,
    { signal },
  )
  return new Map(rows.map((row) => [row.id, row]))
})

/** The same by the number in an address; null for anything that is none. */
export function documentAt(context: Context, id: string): Promise<DocumentRow | null> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0
  return documentById(context, number)
}
