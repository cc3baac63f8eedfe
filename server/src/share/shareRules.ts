import { LONGEST_SHARE_DAYS, type ShareState } from '@panhuo/shared/share/share'

const DAY_MS = 86_400_000

export interface ShareLife {
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** Whether a link is still open at a moment; revoking outweighs running out. */
export function shareState({ expiresAt, revokedAt }: ShareLife, now: Date): ShareState {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt > now ? 'OPEN' : 'EXPIRED'
}

/** Whether a link may live for so many days. */
export function mayLive(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_SHARE_DAYS
}

/** When a link that is made now runs out. */
export function endOfShare(days: number, now: Date): Date {
  return new Date(now.getTime() + days * DAY_MS)
}
