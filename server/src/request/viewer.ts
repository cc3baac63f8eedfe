import type { Role } from '@panhuo/shared/access/access'
import type { Locale } from '@panhuo/shared/words/label'

/** Who is asking, for the length of one request. */
export interface Viewer {
  readonly role: Role
  readonly locale: Locale
}
