import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

type Seen = (viewer: Viewer) => SQL

const owners: Seen[] = []

/** Says who else sees documents: a room to the right whose records rest on them. */
export function documentsAlsoSeen(seen: Seen): void {
  owners.push(seen)
}

/** Documents that records of the rooms to the right let this viewer see. */
export function seenElsewhere(viewer: Viewer): SQL {
  return owners.reduce((all, seen) => sql`${all} or ${seen(viewer)}`, sql`false`)
}
