import type { RecordNames } from '@panhuo/shared/filter/describe'
import type { RecordKind } from '@panhuo/shared/filter/field'
import { englishOf } from '@panhuo/shared/geography/englishNames'
import type { Label } from '@panhuo/shared/words/label'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface NamedRecord {
  readonly code: string
  readonly name: string
  /** West, south, east, north; null where no source tells the outline. */
  readonly bbox?: readonly number[] | null
}

const names = graphql(`query RecordNames {
  park: industrialParks(first: 200) { nodes { code name bbox } }
  zone: renewalZones(first: 200) { nodes { code name bbox } }
  community: places(kind: [COMMUNITY]) { code name }
}`)

/** A proper name as the map writes it: in English where the name is documented in it. */
export function nameOf(name: string): Label {
  return { zh: name, en: englishOf(name, 'en') ?? name }
}

/** Names of parks, zones and communities, for chips and for picking an area; they hardly change. */
export function useRecordNames() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['record-names', role],
    queryFn: async ({ signal }) => {
      const answer = await ask(names, {}, { locale, signal })
      const byKind: Record<RecordKind, readonly NamedRecord[]> = {
        park: answer.park.nodes,
        zone: answer.zone.nodes,
        community: answer.community,
      }
      const all = Object.values(byKind).flat()
      const byCode: RecordNames = Object.fromEntries(
        all.map(({ code, name }) => [code, nameOf(name)]),
      )
      return { byKind, names: byCode }
    },
    staleTime: 10 * 60_000,
  })
}
