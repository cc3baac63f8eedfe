import { ACCOUNT_NEWS, CHANGE_CHANNEL } from '@panhuo/db/changeChannel'
import type { Database } from '@panhuo/db/database'
import { type LiveRegister, liveRegisters } from '@panhuo/shared/live/registers'
import { valuesOf } from '@panhuo/shared/words/codeList'

/** What one import touches reaches a page as one piece of news. */
const GATHER_MS = 150
/** One page holds one connection open; more than this on one process is no office any more. */
const MAX_FOLLOWERS = 500

/** Which registers changed; all of them where some news may have been missed. */
export interface News {
  readonly registers: readonly LiveRegister[]
  readonly at: Date
  /** Nothing changed but an account: whoever listens looks whether they are still let in. */
  readonly waking?: boolean
}

/** News of committed changes, from this process and from any other on the same database. */
export interface ChangeFeed {
  /** Calls at once with each single notification, before it is gathered into news. */
  onChange(hear: () => void): void
  /** News as it comes, until the signal or the end of the feed. Throws TooManyFollow. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<News>
  /** Ends what everybody follows, so that their connections can close. */
  end(): void
}

/** This process holds as many open connections as it may. */
export class TooManyFollow extends Error {}

const everything = valuesOf(liveRegisters)

/** Listens to the database for as long as the feed lives; `onTrouble` is told if it cannot. */
export function openChangeFeed(db: Database, onTrouble: (error: unknown) => void): ChangeFeed {
  const hearers = new Set<() => void>()
  const followers = new Set<Follower>()
  let gathered = new Set<LiveRegister>()
  let timer: NodeJS.Timeout | undefined
  let ended = false

  function tell(): void {
    timer = undefined
    const news: News = { registers: everything.filter((one) => gathered.has(one)), at: new Date() }
    gathered = new Set()
    for (const follower of followers) follower.give(news)
  }

  const listening = db
    .listen(CHANGE_CHANNEL, (payload) => {
      if (ended) return
      if (payload === ACCOUNT_NEWS) {
        const waking: News = { registers: [], at: new Date(), waking: true }
        for (const follower of followers) follower.give(waking)
        return
      }
      const named = everything.find((register) => register === payload?.toUpperCase())
      for (const hear of hearers) hear()
      if (followers.size === 0) return
      for (const register of named ? [named] : everything) gathered.add(register)
      timer ??= setTimeout(tell, GATHER_MS)
    })
    .catch((error: unknown) => {
      if (!ended) onTrouble(error)
      return undefined
    })

  return {
    onChange: (hear) => void hearers.add(hear),
    follow(signal) {
      if (ended || followers.size >= MAX_FOLLOWERS) throw new TooManyFollow()
      const follower = new Follower(() => followers.delete(follower))
      followers.add(follower)
      signal?.addEventListener('abort', () => follower.end(), { once: true })
      return follower.news()
    },
    end() {
      ended = true
      clearTimeout(timer)
      for (const follower of followers) follower.end()
      void listening.then((stop) => stop?.())
    },
  }
}

/** One reader of the feed; what it has not read yet is kept as one piece. */
class Follower {
  readonly #gone: () => void
  #waiting: News | undefined
  #wake: (() => void) | undefined
  #ended = false

  constructor(gone: () => void) {
    this.#gone = gone
  }

  give(news: News): void {
    const known = this.#waiting?.registers ?? []
    const both = new Set([...known, ...news.registers])
    const registers = everything.filter((one) => both.has(one))
    this.#waiting = { registers, at: news.at, waking: registers.length === 0 }
    this.#wake?.()
  }

  end(): void {
    this.#ended = true
    this.#gone()
    this.#wake?.()
  }

  async *news(): AsyncGenerator<News> {
    try {
      // Said at once, with nothing in it: the page knows that it is heard.
      yield { registers: [], at: new Date() }
      while (!this.#ended) {
        const next = this.#waiting
        this.#waiting = undefined
        if (next) yield next
        else await new Promise<void>((wake) => (this.#wake = wake))
      }
    } finally {
      this.end()
    }
  }
}
