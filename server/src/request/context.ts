import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import type { ChangeFeed } from '../live/changeFeed.ts'
import type { RestrictedReads } from './restrictedReads.ts'
import type { Viewer } from './viewer.ts'

/** Everything a resolver may reach; born and dead with the request. */
export interface Context {
  readonly db: Database
  readonly viewer: Viewer
  /** Aborted when the client leaves, so that its statements stop. */
  readonly signal: AbortSignal | undefined
  /** Batched readers, one set per request, so that nothing of one viewer reaches another. */
  readonly loaders: Map<unknown, unknown>
  readonly demo: boolean
  readonly accountRules: AccountRules
  /** What is told in the audit log when the answer goes out. */
  readonly restrictedReads: RestrictedReads
  /** What the whole request is asked as of, where a field does not say so itself. */
  readonly moment?: Date | undefined
  /** Whether the viewer is still let in as when they asked. */
  readonly stands: () => Promise<boolean>
  /** News of what anyone changes. */
  readonly feed: ChangeFeed
}
