import { roles } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { inList } from './record.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * People with an account. The columns up to updatedAt are better-auth's own; it asks for an e-mail,
 * which nobody here has to have.
 */
export const person = pgTable(
  'person',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Lower case; what they sign in with. */
    username: text('username').notNull().unique(),
    email: text('email'),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    role: text('role').notNull(),
    /** Ids of the towns whose records they see; null for all. */
    townIds: integer('town_ids').array(),
    /** True while the password is one that somebody else gave them. */
    passwordDue: boolean('password_due').notNull().default(false),
    passwordSetAt: moment('password_set_at').notNull().defaultNow(),
    disabledAt: moment('disabled_at'),
    disabledReason: text('disabled_reason'),
    lastSignInAt: moment('last_sign_in_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('person_role_known', sql`${inList(t.role, roles)} and ${t.role} <> 'GUEST'`),
    check('person_username_formed', sql`${t.username} ~ '^[a-z0-9_.]{3,30}$'`),
    check('person_towns_some', sql`cardinality(${t.townIds}) > 0`),
  ],
)

/** Signed-in browsers. The cookie holds the token and a signature over it that is not stored. */
export const personSession = pgTable(
  'person_session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Moved on by each request, up to the longest life. */
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
  },
  (t) => [index('person_session_person').on(t.userId)],
)

/** How a person proves who they are: today a password, hashed with scrypt. */
export const credential = pgTable(
  'credential',
  {
    id: text('id').primaryKey(),
    userId: text('person_id')
      .notNull()
      .references(() => person.id),
    providerId: text('provider').notNull(),
    accountId: text('account_id').notNull(),
    password: text('password'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('credential_once').on(t.providerId, t.accountId)],
)

/** Hashes of former passwords, so that they do not come back. */
export const formerPassword = pgTable(
  'former_password',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    hash: text('hash').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [index('former_password_person').on(t.personId, t.id)],
)

/** Wrong passwords by name and by address; columns and their order as rate-limiter-flexible has them. */
export const signInAttempt = pgTable('sign_in_attempt', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Milliseconds since 1970. */
  expire: bigint('expire', { mode: 'number' }),
})

/** Access keys of analysts; only the SHA-256 of a key is stored. */
export const accessKey = pgTable(
  'access_key',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    /** First characters of the key, to tell it from others. */
    start: text('start').notNull(),
    hash: text('hash').notNull().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('access_key_person').on(t.personId)],
)
