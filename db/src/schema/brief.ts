import {
  type BriefContent,
  type BriefPolicy,
  briefStates,
  briefSubjects,
} from '@panhuo/shared/brief/brief'
import { locales } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { inList, keptColumns } from './record.ts'

const languages = locales.map((locale) => `'${locale}'`).join(', ')

/** Briefs of sites: drafted, checked by another, issued as a frozen copy. */
export const brief = pgTable(
  'brief',
  {
    ...keptColumns(),
    number: text('number').notNull(),
    edition: integer('edition').notNull().default(1),
    subject: text('subject').notNull(),
    subjectCode: text('subject_code').notNull(),
    locale: text('locale').notNull(),
    state: text('state').notNull().default('DRAFT'),
    highlights: text('highlights'),
    terms: text('terms'),
    policies: jsonb('policies').$type<readonly BriefPolicy[]>().notNull().default(sql`'[]'`),
    draftedById: text('drafted_by_id').notNull(),
    draftedBy: text('drafted_by').notNull(),
    checkedBy: text('checked_by'),
    issuedBy: text('issued_by'),
    issuedAt: timestamp('issued_at', { withTimezone: true }),
    /** Null until it is issued; never changed afterwards. */
    content: jsonb('content').$type<BriefContent>(),
  },
  (t) => [
    unique('brief_edition_once').on(t.number, t.edition),
    check('brief_state_known', inList(t.state, briefStates)),
    check('brief_subject_known', inList(t.subject, briefSubjects)),
    check('brief_locale_known', sql`${t.locale} in (${sql.raw(languages)})`),
    check(
      'brief_content_frozen',
      sql`(${t.state} in ('DRAFT', 'CHECKED')) = (${t.content} is null)`,
    ),
    index('brief_subject').on(t.subject, t.subjectCode),
  ],
)

/** The office that briefs name for questions; the last row counts. */
export const contactDesk = pgTable('contact_desk', {
  ...keptColumns(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  phone: text('phone').notNull(),
  address: text('address'),
})
