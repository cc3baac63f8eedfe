import { filterToText } from '@panhuo/shared/filter/text'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'
import { sumQuery } from './sumQuery.ts'

/** Plots and land of a filter, as the server sums them. */
export interface Sum {
  readonly totalCount: number
  readonly summary: { readonly areaM2: number; readonly areaMu: number }
}

/** The sum of a filter; the former one stays until the new one is in. */
export function useSum(filter: ParcelFilter, enabled = true) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['sum', role, filterToText(parcelFilter, filter)],
    enabled,
    queryFn: async ({ signal }) => {
      const { parcels } = await askText<{ parcels: Sum }>(sumQuery, { filter }, { locale, signal })
      return parcels
    },
    placeholderData: keepPreviousData,
  })
}
