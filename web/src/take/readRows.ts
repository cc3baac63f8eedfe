import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Locale } from '@panhuo/shared/words/label'
import { askText } from '../graphql/ask.ts'
import type { ListColumn } from '../parcel/parcelColumns.ts'
import { listQuery, orderBy, type ParcelRow } from '../parcel/parcelList.ts'
import type { Sort } from '../url/view.ts'

interface Asked {
  readonly filter: ParcelFilter
  readonly sort: Sort | null
  readonly columns: readonly ListColumn[]
  readonly locale: Locale
  readonly signal?: AbortSignal
}

interface Page {
  readonly nodes: readonly ParcelRow[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

const PAGE = 200

/** Rows of the filter from the server in its order, at most so many, and how many there are. */
export async function readRows({ filter, sort, columns, locale, signal }: Asked, most: number) {
  const rows: ParcelRow[] = []
  let after: string | null = null
  for (;;) {
    const variables: Record<string, unknown> = {
      filter,
      orderBy: orderBy(sort),
      first: Math.min(PAGE, most - rows.length),
      after,
    }
    const { parcels }: { parcels: Page } = await askText<{ parcels: Page }>(
      listQuery(columns),
      variables,
      { locale, ...(signal ? { signal } : {}) },
    )
    rows.push(...parcels.nodes)
    after = parcels.pageInfo.endCursor
    if (!parcels.pageInfo.hasNextPage || rows.length >= most) {
      return { rows, totalCount: parcels.totalCount }
    }
  }
}
