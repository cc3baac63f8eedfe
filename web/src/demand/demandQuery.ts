import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export const demandParts = graphql(`fragment DemandParts on Demand @_unmask {
  code name investor keptBy own industry offer areaMuMin areaMuMax plotRatio heightM powerKva waterTd
  discharge budget neededBy note provenance version updatedAt hard
  wishes { target code metres } weights { aspect weight }
}`)

export type Demand = ResultOf<typeof demandParts>

const allDemands = graphql(`query AllDemands { demands { ...DemandParts } }`, [demandParts])

/** The demands that this viewer keeps or shares. */
export function useDemands() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['demands', role, locale],
    queryFn: async ({ signal }) => (await ask(allDemands, {}, { locale, signal })).demands,
  })
}

const wishRecords = graphql(`query WishRecords {
  places(kind: [FACILITY, CORRIDOR, LANDMARK, OFFICE, ENTERPRISE]) { code name }
  industrialParks(first: 200) { nodes { code name } }
  projects(first: 200) { nodes { code name } }
}`)

/** What a distance can be wished from, by target. */
export function useWishRecords() {
  const locale = useLocale()
  return useQuery({
    queryKey: ['wishRecords', locale],
    queryFn: async ({ signal }) => {
      const found = await ask(wishRecords, {}, { locale, signal })
      return {
        PLACE: found.places,
        PARK: found.industrialParks.nodes,
        PROJECT: found.projects.nodes,
      } as const
    },
  })
}
