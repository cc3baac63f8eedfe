export type TransactionStatus = 'I' | 'T' | 'E'

const READY = 0x5a
const NOTIFICATION = 0x41
const HEADER = 5

/**
 * Reads one answer of the backend, takes ReadyForQuery and notifications out of it and keeps the
 * last status. The embedded backend says ReadyForQuery once too often after an error in the
 * extended protocol, and also where a client only flushed.
 */
export class AnswerReader {
  status: TransactionStatus | undefined
  notifications: Buffer[] = []
  #rest: Buffer = Buffer.alloc(0)

  /** Returns the whole messages that the client should see. */
  read(chunk: Buffer): Buffer {
    const bytes = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk
    const kept: Buffer[] = []
    let from = 0
    let at = 0
    while (at + HEADER <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1)
      if (end > bytes.length) break
      const type = bytes[at]
      if (type === READY || type === NOTIFICATION) {
        if (type === READY) this.status = statusOf(bytes[at + HEADER])
        else this.notifications.push(bytes.subarray(at, end))
        kept.push(bytes.subarray(from, at))
        from = end
      }
      at = end
    }
    kept.push(bytes.subarray(from, at))
    this.#rest = bytes.subarray(at)
    return kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept)
  }
}

function statusOf(byte: number | undefined): TransactionStatus {
  if (byte === 0x54) return 'T'
  return byte === 0x45 ? 'E' : 'I'
}
