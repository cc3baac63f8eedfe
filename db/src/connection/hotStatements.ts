/** Statements kept prepared; each costs some ten kilobytes on every connection. */
const HOT_LIMIT = 400
/** Texts remembered to notice that one comes again. */
const SEEN_LIMIT = 2_000

/**
 * Decides which statements are worth preparing. A filter may take any shape, and a prepared
 * statement stays on its connection for good: a text is prepared from its second appearance on,
 * and only so many in all, so that odd filters cannot fill the server's memory.
 */
export class HotStatements {
  readonly #hot = new Set<string>()
  readonly #seen = new Set<string>()

  isHot(text: string): boolean {
    if (this.#hot.has(text)) return true
    if (this.#seen.delete(text) && this.#hot.size < HOT_LIMIT) {
      this.#hot.add(text)
      return true
    }
    this.#seen.add(text)
    const [oldest] = this.#seen
    if (this.#seen.size > SEEN_LIMIT && oldest !== undefined) this.#seen.delete(oldest)
    return false
  }
}
