import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const document = graphql(`query Areas {
  parks: industrialParks(first: 200) {
    nodes {
      code name parkKind: kind stageAsStated provenance accuracyM
      parcelSummary { count areaMu }
      projects { code }
    }
  }
  zones: renewalZones(first: 200) {
    nodes {
      code name zoneKind: kind stageAsStated provenance accuracyM
      parent { code name }
      parcelSummary { count areaMu }
      projects { code }
    }
  }
}`)

export type Areas = ResultOf<typeof document>

/** Every park and zone with the plots that are assigned to it. */
export function useAreas() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['areas', role],
    queryFn: ({ signal }) => ask(document, {}, { locale, signal }),
  })
}
