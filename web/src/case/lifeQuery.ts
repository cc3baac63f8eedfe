import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export const obstacleParts = graphql(`fragment ObstacleParts on Obstacle @_unmask {
  obstacleId kind text status foundOn leadUnit helperUnits dueOn measure closedOn evidence overdue provenance version
}`)
export const documentParts = graphql(`fragment DocumentParts on Document @_unmask {
  documentId name kind sizeBytes addedBy addedAt url
}`)
const lifeOfPlot = graphql(
  `query LifeOfPlot($code: String!) {
  parcel(code: $code) {
    code version stage method blocked extraFloorAreaM2
    moves { to back guards { code message } }
    obstacles { ...ObstacleParts }
    documents { ...DocumentParts }
    thresholdCheck {
      verdict conclusion missing expired plotRatio mayExceed benefitPerMu checkedOn checkedVerdict
      document { number name source validFrom validTo }
    }
    cases {
      code version method track status openedOn closedOn leadUnit note publishedOn provenance daysLate
      completionGuards { code message }
      parcels { code name }
      milestones {
        code position nameZh nameEn evidenceRequired closesCase plannedOn actualOn skippedReason version
        document { ...DocumentParts }
      }
      parties { partyId kind name note leftOn version }
      documents { ...DocumentParts }
      obstacles { ...ObstacleParts }
    }
  }
}`,
  [obstacleParts, documentParts],
)

export type Life = NonNullable<ResultOf<typeof lifeOfPlot>['parcel']>
export type Case = Life['cases'][number]
export type Milestone = Case['milestones'][number]
export type Obstacle = ResultOf<typeof obstacleParts>
export type Document = ResultOf<typeof documentParts>
export type Check = NonNullable<Life['thresholdCheck']>

/** Stage, cases, obstacles, documents and rule check of a plot, as far as the viewer may know. */
export function useLife(code: string) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['life', role, locale, code],
    queryFn: async ({ signal }) => (await ask(lifeOfPlot, { code }, { locale, signal })).parcel,
  })
}
