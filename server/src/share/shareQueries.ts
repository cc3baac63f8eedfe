import type { Database } from '@panhuo/db/database'
import { share } from '@panhuo/db/schema/share'
import { type ShareState, shareTokenForm } from '@panhuo/shared/share/share'
import type { Locale } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Context } from '../request/context.ts'
import { tokenHash } from './shareCommands.ts'
import { shareState } from './shareRules.ts'
import { shareScope } from './shareScope.ts'

/** A link as it is stored, without what opens it. */
export interface ShareRow {
  readonly id: number
  readonly title: string
  readonly locale: Locale
  readonly codes: readonly string[]
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly watermark: string | null
  readonly personName: string
  readonly createdAt: Date
  readonly version: number
}

const columns = sql`${share.id}, title, locale, codes, expires_at as "expiresAt", revoked_at as "revokedAt", watermark, person_name as "personName", ${share.createdAt} as "createdAt", ${share.version}`

/** The link that a token opens, with what its password is compared to; undefined for any other text. */
export async function shareOfToken(
  db: Database,
  token: string,
): Promise<(ShareRow & { passwordHash: string | null; state: ShareState }) | undefined> {
  if (!shareTokenForm.test(token)) return undefined
  const [row] = await db.query<ShareRow & { passwordHash: string | null }>(
    sql`select ${columns}, password_hash as "passwordHash" from ${share} where token_hash = ${tokenHash(token)}`,
    // A replica may not know yet that it was revoked.
    { primary: true },
  )
  return row && { ...row, state: shareState(row, new Date()) }
}

/** A link with what became of it, for whoever made it. */
export interface ListedShare extends ShareRow {
  readonly hasPassword: boolean
  readonly views: number
  readonly lastViewedAt: Date | null
  /** How many of its plots are no longer released and so no longer shown. */
  readonly withdrawn: number
}

const listed = sql`${columns}, password_hash is not null as "hasPassword", seen.views, seen."lastViewedAt", (select count(*)::int from unnest(codes) code where not exists (select 1 from parcel plot where plot.code = code.code and plot.deleted_at is null and ${isReleased(sql`plot.id`)})) as withdrawn`
const from = sql`${share} cross join lateral (select count(*)::int as views, max(at) as "lastViewedAt" from share_view where share_id = ${share.id}) seen`

/** Links that the viewer made or may revoke, the newest first. */
export function listedShares({ db, viewer, signal }: Context): Promise<ListedShare[]> {
  return db.query<ListedShare>(
    sql`select ${listed} from ${from} where ${shareScope(viewer)} order by ${share.id} desc limit 200`,
    { signal },
  )
}

/** One of them. */
export async function listedShare(
  { db, viewer, signal }: Context,
  id: number,
): Promise<ListedShare | undefined> {
  const [row] = await db.query<ListedShare>(
    sql`select ${listed} from ${from} where ${share.id} = ${id}::int and ${shareScope(viewer)}`,
    { signal },
  )
  return row
}

/** The link behind an investor's request. */
export async function ownShare({ db, viewer }: Context): Promise<ShareRow | undefined> {
  const id = viewer.share?.id
  if (id === undefined) return undefined
  const [row] = await db.query<ShareRow>(
    sql`select ${columns} from ${share} where ${share.id} = ${id}::int and revoked_at is null and expires_at > now()`,
    { primary: true },
  )
  return row
}

export interface ShareViewRow {
  readonly at: Date
  readonly address: string
  readonly path: string
}

/** Who opened a link last, at most a hundred. */
export function viewsOfShare({ db, signal }: Context, id: number): Promise<ShareViewRow[]> {
  return db.query<ShareViewRow>(
    sql`select at, address, path from share_view where share_id = ${id}::int order by id desc limit 100`,
    { signal },
  )
}
