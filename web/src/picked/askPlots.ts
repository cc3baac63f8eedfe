import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Locale } from '@panhuo/shared/words/label'
import { askText } from '../graphql/ask.ts'
import type { Box } from '../map/target.ts'
import { MAX_PICKED } from '../url/pickedText.ts'

const inBox = `query PlotsInBox($filter: ParcelFilter, $first: Int!) {
  parcels(filter: $filter, first: $first) { totalCount nodes { code } }
}`

/** Codes of the filtered plots that touch the box; the server looks, not the tiles on screen. */
export async function plotsInBox(filter: ParcelFilter, box: Box, locale: Locale) {
  const both = { and: [filter, { within: { bbox: [...box] } }] }
  const { parcels } = await askText<{
    parcels: { totalCount: number; nodes: readonly { code: string }[] }
  }>(inBox, { filter: both, first: MAX_PICKED }, { locale })
  return { totalCount: parcels.totalCount, codes: parcels.nodes.map(({ code }) => code) }
}

const around = `query BoxAround($filter: ParcelFilter) {
  parcels(filter: $filter) { bbox }
}`

/** The box around all plots of a filter; null where there are none. */
export async function boxAround(filter: ParcelFilter, locale: Locale): Promise<Box | null> {
  const { parcels } = await askText<{ parcels: { bbox: Box | null } }>(
    around,
    { filter },
    { locale },
  )
  return parcels.bbox
}
