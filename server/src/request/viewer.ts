import type { Role } from '@panhuo/shared/access/access'
import type { Locale } from '@panhuo/shared/words/label'

/** Whoever signed in; what they change and read is kept under this name. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** The set behind an investor's link. */
export interface Share {
  /** Number of the link; absent where a set is only tried out. */
  readonly id?: number
  /** Codes of the plots that were chosen; those released today are seen. */
  readonly codes: readonly string[]
}

/** Who is asking, for the length of one request. */
export interface Viewer {
  readonly role: Role
  readonly locale: Locale
  /** Absent for guests. */
  readonly person?: Person | undefined
  /** Ids of the towns whose records they may see; absent: all of them. */
  readonly towns?: readonly number[] | undefined
  /** An access key reads, and changes nothing. */
  readonly readOnly?: boolean | undefined
  /** What an investor's link was frozen to; an investor without one sees no plot. */
  readonly share?: Share | undefined
  /** Where the request came from, for the audit log. */
  readonly address?: string | undefined
}
