import { createHash, randomBytes } from 'node:crypto'
import { parcel } from '@panhuo/db/schema/parcel'
import {
  LONGEST_SHARE_DAYS,
  MOST_SHARED_PLOTS,
  SHORTEST_SHARE_PASSWORD,
} from '@panhuo/shared/share/share'
import { type Locale, locales } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { hashPassword } from '../account/passwordCommands.ts'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { lineOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import { textArray } from '../filter/literal.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Context } from '../request/context.ts'
import { shareKind } from './shareKind.ts'
import { endOfShare, mayLive } from './shareRules.ts'
import { shareScope } from './shareScope.ts'

const TOKEN_BYTES = 32
const LONGEST_PASSWORD = 100

export interface CreateShareInput extends Order {
  readonly title: string
  readonly codes: readonly string[]
  readonly locale: string
  readonly days: number
  readonly password?: string | null | undefined
  readonly watermark?: string | null | undefined
}

export interface MadeShare {
  readonly id: number
  /** Told this once; null where the same request was sent again. */
  readonly token: string | null
}

/** What is stored of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Makes a link to released plots. Its token is told once and kept nowhere. */
export async function createShare(context: Context, input: CreateShareInput): Promise<MadeShare> {
  const { password, ...told } = input
  const secret = password ?? ''
  if (
    secret !== '' &&
    (secret.length < SHORTEST_SHARE_PASSWORD || secret.length > LONGEST_PASSWORD)
  ) {
    throw new InvalidInput('password', {
      zh: `口令应为 ${SHORTEST_SHARE_PASSWORD} 到 ${LONGEST_PASSWORD} 字`,
      en: `must have from ${SHORTEST_SHARE_PASSWORD} to ${LONGEST_PASSWORD} characters`,
    })
  }
  const passwordHash = secret === '' ? null : await hashPassword(secret)
  let token: string | null = null
  const order = { ...told, action: 'createShare', input: told } as const
  const { id } = await commitChange(context, { ...order, duty: 'SHARE' }, async (run) => {
    const { person } = context.viewer
    const locale = languageOf(input.locale)
    const title = lineOf('title', input.title)
    if (title === null) throw new InvalidInput('title', { zh: '请写标题', en: 'give it a title' })
    if (!mayLive(input.days)) {
      throw new InvalidInput('days', {
        zh: `有效期应为 1 到 ${LONGEST_SHARE_DAYS} 天`,
        en: `must be from 1 to ${LONGEST_SHARE_DAYS} days`,
      })
    }
    const codes = [...new Set(input.codes)]
    if (codes.length === 0 || codes.length > MOST_SHARED_PLOTS) {
      throw new InvalidInput('codes', {
        zh: `请选择 1 到 ${MOST_SHARED_PLOTS} 宗地块`,
        en: `choose from 1 to ${MOST_SHARED_PLOTS} plots`,
      })
    }
    const asked = codes.filter((code) => !code.includes('\0'))
    const found = await run<{ code: string; released: boolean }>(
      sql`select code, ${isReleased(parcel.id)} as released from ${parcel} where code = any(${textArray(asked)}) and deleted_at is null and ${parcelScope(context.viewer)}`,
    )
    const absent = codes.find((code) => !found.some((one) => one.code === code))
    if (absent !== undefined) throw new NotFound('codes', `地块 ${absent.slice(0, 60)}`)
    const closed = found.filter(({ released }) => !released).map(({ code }) => code)
    if (closed.length > 0) {
      throw new InvalidInput('codes', {
        zh: `没有向投资人发布，不能分享：${closed.join('、')}`,
        en: `not released to investors, so they cannot be shared: ${closed.join(', ')}`,
      })
    }
    token = randomBytes(TOKEN_BYTES).toString('base64url')
    const ends = endOfShare(input.days, new Date()).toISOString()
    const [row] = await run<{ id: number }>(
      sql`insert into share (token_hash, title, locale, codes, expires_at, password_hash, watermark, person_id, person_name) values (${tokenHash(token)}, ${title}, ${locale}, ${textArray(codes)}, ${ends}::text::timestamptz, ${passwordHash}, ${lineOf('watermark', input.watermark)}, ${person?.id ?? ''}, ${person?.name ?? ''}) returning id`,
    )
    if (!row) throw new Error('the link was not written')
    return row
  })
  return { id, token }
}

function languageOf(given: string): Locale {
  const locale = locales.find((one) => one === given.toLowerCase())
  if (locale) return locale
  throw new InvalidInput('locale', { zh: '应为 zh 或 en', en: 'must be zh or en' })
}

export interface RevokeShareInput extends Order {
  readonly shareId: number
  readonly expectedVersion: number
}

/** Closes a link at once and for good. */
export function revokeShare(context: Context, input: RevokeShareInput): Promise<{ id: number }> {
  const { shareId, expectedVersion } = input
  const order = {
    ...input,
    duty: 'SHARE',
    action: 'revokeShare',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { viewer } = context
    const [row] = await run<{ id: number; version: number }>(
      sql`select id, version from share where id = ${shareId}::int and ${shareScope(viewer)} for update`,
    )
    if (!row) throw new NotFound('shareId', '分享链接')
    await refuseOther(run, shareKind, viewer, { ...row, code: String(row.id) }, expectedVersion)
    await run(
      sql`update share set revoked_at = coalesce(revoked_at, now()) where id = ${shareId}::int`,
    )
    return { id: row.id }
  })
}
