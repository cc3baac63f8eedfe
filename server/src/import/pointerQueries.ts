import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'

/** What a ledger may call a community, park or zone, and its id; each pointer by name and code. */
export type PointerNames = Readonly<
  Record<'community' | 'park' | 'zone', ReadonlyMap<string, number>>
>

/** All that can be pointed to; a few hundred at most. A name that two records have is nobody's. */
export async function pointerNames(db: Database): Promise<PointerNames> {
  const rows = await db.query<{
    pointer: keyof PointerNames
    id: number
    code: string
    name: string
  }>(
    sql`select 'community' as pointer, id, code, name from place where kind = 'COMMUNITY' and deleted_at is null
      union all select 'park', id, code, name from park where deleted_at is null
      union all select 'zone', id, code, name from zone where deleted_at is null`,
    { primary: true },
  )
  const maps = {
    community: new Map<string, number>(),
    park: new Map<string, number>(),
    zone: new Map<string, number>(),
  }
  const taken = new Set<string>()
  for (const { pointer, id, code, name } of rows) {
    const map = maps[pointer]
    map.set(code, id)
    for (const word of new Set([name, plainPlace(name)])) {
      const key = `${pointer} ${word}`
      if (taken.has(key)) map.delete(word)
      else map.set(word, id)
      taken.add(key)
    }
  }
  return maps
}

/** `双阳社区` and `双阳` are the same place to whoever fills in a ledger. */
export function plainPlace(name: string): string {
  const plain = name.normalize('NFKC').trim()
  return plain.length > 2 ? plain.replace(/(社区|居委会|村委会|村|产业园区|园区|片区)$/, '') : plain
}
