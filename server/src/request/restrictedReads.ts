/** How many values of which restricted fields (class R) a request has read, by `Type.field`. */
export type RestrictedReads = Map<string, number>

/** Notes a value of a restricted field that is about to be shown; the log is written per request. */
export function noteRestricted(reads: RestrictedReads, field: string, value: unknown): void {
  if (value !== null && value !== undefined) reads.set(field, (reads.get(field) ?? 0) + 1)
}
