import type { SQL } from 'drizzle-orm'
import type { Sql } from 'postgres'

/** Takes the text of a notification, or null where some may have been missed. */
export type Hear = (payload: string | null) => void

/** Runs one statement inside the transaction that handed it out. */
export type Run = <Row extends object>(statement: SQL) => Promise<Row[]>

export interface QueryOptions {
  /** Stops waiting at once; on a server the statement itself is cancelled too. */
  signal?: AbortSignal | undefined
  /** Asks the primary, so that a writer reads what was just written. */
  primary?: boolean | undefined
}

export interface StreamOptions extends QueryOptions {
  /** Rows per batch, 1,000 unless told. */
  batch?: number | undefined
}

export interface LoadOptions {
  /**
   * For loads of many seconds: reads are answered meanwhile, from what stood before. A server does
   * so anyhow; the embedded database copies itself first, for a second or two.
   */
  readsGoOn?: boolean | undefined
}

/**
 * One database, embedded in the process or on a server, behind the same few verbs.
 *
 * Values come back as: `bigint` and `numeric` as number, `date` as 'YYYY-MM-DD', `timestamptz` as
 * Date, `json` parsed, geometry as the hex text that PostGIS prints (ask for ST_AsGeoJSON instead).
 * Failures are `DatabaseError`; an abort throws the signal's own reason.
 *
 * Inside `transaction`, `query` and `stream` of the same asynchronous flow run on that transaction,
 * and a nested `transaction` is a savepoint: a second connection would wait for the first for ever
 * where there is only one backend.
 */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** Whether ST_AsMVT works here; the embedded PostGIS is built without it. */
  readonly hasMvt: boolean
  /** Runs one prepared statement on a read connection, a replica if there is one. */
  query<Row extends object>(statement: SQL, options?: QueryOptions): Promise<Row[]>
  /** Reads a long answer in batches, all from one snapshot. */
  stream<Row extends object>(statement: SQL, options?: StreamOptions): AsyncIterable<Row[]>
  /** One transaction on the primary, tried up to three times when it loses to another one. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** One transaction on the primary without time limit, for loads; tried once. */
  load<T>(work: (run: Run) => Promise<T>, options?: LoadOptions): Promise<T>
  /** Lends a connection of its own without time limit, for migrations and bulk loads. */
  dedicated<T>(work: (client: Sql) => Promise<T>): Promise<T>
  /**
   * Hears the notifications of a channel on the primary, and null where some may have been missed
   * (when it begins to listen, and again after a broken connection). `onLost` is told when the
   * connection breaks: nothing is heard then until the next null. Resolves once it listens, to what
   * ends it.
   */
  listen(channel: string, hear: Hear, onLost?: () => void): Promise<() => Promise<void>>
  /** Calls with the text of each statement of query, stream and run; returns the unsubscribe. */
  onStatement(listener: (text: string) => void): () => void
  close(): Promise<void>
}
