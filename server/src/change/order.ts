/** What every change says: why, and the request's own name, one for each form that a person sends. */
export interface Order {
  readonly reason: string
  readonly requestId: string
}

/** A change of one record: which one, and the version that the person saw. */
export interface RecordOrder extends Order {
  readonly code: string
  readonly expectedVersion: number
}
