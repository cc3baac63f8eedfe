import { useQuery } from '@tanstack/react-query'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const totals = graphql(`query RegisterTotals {
  all: parcels { totalCount }
  samples: parcels(filter: { provenance: { in: [ILLUSTRATIVE] } }) { totalCount }
}`)

/** How many plots this viewer's register holds, and how many of them are samples. */
export function useRegisterTotals() {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['register-totals', role],
    queryFn: async ({ signal }) => {
      const { all, samples } = await ask(totals, {}, { locale, signal })
      return { totalCount: all.totalCount, sampleCount: samples.totalCount }
    },
    staleTime: 5 * 60_000,
  })
}
