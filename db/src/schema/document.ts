import { documentKinds, documentTypes, MAX_DOCUMENT_BYTES } from '@panhuo/shared/case/case'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { revitalizationCase } from './case.ts'
import { parcel } from './parcel.ts'
import { inList, keptColumns } from './record.ts'

const types = Object.keys(documentTypes)
  .map((type) => `'${type}'`)
  .join(', ')

/** Files that prove something. Their bytes stand in a folder outside the page, named by sha256. */
export const document = pgTable(
  'document',
  {
    ...keptColumns(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Told by the content, never by the name. */
    mime: text('mime').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    caseId: integer('case_id').references(() => revitalizationCase.id),
    parcelId: integer('parcel_id').references(() => parcel.id),
    /** Who brought it; only they may read it until it is attached. */
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    check('document_kind_known', inList(t.kind, documentKinds)),
    check('document_mime_known', sql`${t.mime} in (${sql.raw(types)})`),
    check(
      'document_size_sound',
      sql`${t.sizeBytes} between 1 and ${sql.raw(String(MAX_DOCUMENT_BYTES))}`,
    ),
    check('document_sha256_formed', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('document_owner_one', sql`num_nonnulls(${t.caseId}, ${t.parcelId}) <= 1`),
    index('document_case').on(t.caseId),
    index('document_parcel').on(t.parcelId),
  ],
)
