import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '@panhuo/db/database'
import type { Viewer } from '../request/viewer.ts'
import { shareOfToken } from '../share/shareQueries.ts'
import type { ShareVisits } from '../share/shareVisits.ts'
import { Refusal } from './publicError.ts'

export type OpenShare = NonNullable<Awaited<ReturnType<typeof shareOfToken>>>

/** What a request says of the link that it comes by. */
export interface AtDoor {
  readonly token: string
  /** What a right password gave. */
  readonly pass: string | undefined
  readonly address: string
  readonly path: string
  readonly visit: string | undefined
}

/**
 * The investor behind a link's token: whatever else the browser carries, a request with one is the
 * investor's. Throws a refusal where the link is unknown, over, or locked.
 */
export async function shareViewer(
  { token, pass, address, path, visit }: AtDoor,
  { db, secret }: { readonly db: Database; readonly secret: string },
  visits: ShareVisits,
  { locale }: Viewer,
): Promise<Viewer> {
  const share = await openShare(db, token)
  if (!isUnlocked(share, pass, secret)) throw needsPassword()
  await visits.note(share, { address, path, visit })
  const { id, codes } = share
  return { role: 'INVESTOR', locale, address, share: { id, codes }, readOnly: true }
}

/** The link that a token opens now. Throws a refusal that says why it does not. */
export async function openShare(db: Database, token: string): Promise<OpenShare> {
  const share = await shareOfToken(db, token)
  if (!share) {
    throw new Refusal(404, 'NO_SHARE', { zh: '没有这个链接', en: 'there is no such link' })
  }
  if (share.state === 'OPEN') return share
  throw new Refusal(
    410,
    `SHARE_${share.state}`,
    share.state === 'EXPIRED'
      ? { zh: '链接已到期', en: 'this link has run out' }
      : { zh: '链接已撤销', en: 'this link was revoked' },
  )
}

/** What a right password gives: its end and a signature over link, password and end. */
export function writePass({ id, passwordHash }: OpenShare, secret: string, until: number): string {
  const claim = `${id}.${until}`
  const key = `share ${claim} ${passwordHash}`
  return `${claim}.${createHmac('sha256', secret).update(key).digest('base64url')}`
}

function isUnlocked(share: OpenShare, pass: string | undefined, secret: string): boolean {
  if (share.passwordHash === null) return true
  const until = Number(pass?.split('.')[1])
  if (pass === undefined || !Number.isSafeInteger(until) || until < Date.now()) return false
  const [given, right] = [pass, writePass(share, secret, until)].map((text) => Buffer.from(text))
  return given?.length === right?.length && timingSafeEqual(given as Buffer, right as Buffer)
}

function needsPassword(): Refusal {
  return new Refusal(401, 'SHARE_LOCKED', { zh: '请输入口令', en: 'a password is needed' })
}
