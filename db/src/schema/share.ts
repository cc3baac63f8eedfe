import { locales } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { keptColumns } from './record.ts'

const languages = locales.map((locale) => `'${locale}'`).join(', ')

/** Links that show an investor a frozen set of released plots until they run out or are revoked. */
export const share = pgTable(
  'share',
  {
    ...keptColumns(),
    /** SHA-256 of the token in hex; the token itself is nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    title: text('title').notNull(),
    /** Language in which it opens. */
    locale: text('locale').notNull(),
    codes: text('codes').array().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    passwordHash: text('password_hash'),
    /** Written over the pages, to say for whom they are. */
    watermark: text('watermark'),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [
    check('share_locale_known', sql`${t.locale} in (${sql.raw(languages)})`),
    check('share_token_hash_formed', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('share_codes_some', sql`cardinality(${t.codes}) > 0`),
    index('share_person').on(t.personId),
  ],
)

/** That somebody opened a link: when and from where. Rows are only added. */
export const shareView = pgTable(
  'share_view',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    shareId: integer('share_id')
      .notNull()
      .references(() => share.id),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    address: text('address').notNull(),
    /** Where it was opened: the page, or an interface directly. */
    path: text('path').notNull(),
  },
  (t) => [index('share_view_share').on(t.shareId, t.at)],
)
