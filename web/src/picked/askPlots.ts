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

const boxes = `query PlotBoxes($filter: ParcelFilter, $first: Int!) {
  parcels(filter: $filter, first: $first) { nodes { bbox } }
}`

/** The box around the plots of a filter, from the first 200 of them; null where there are none. */
export async function boxAround(filter: ParcelFilter, locale: Locale): Promise<Box | null> {
  const { parcels } = await askText<{
    parcels: { nodes: readonly { bbox: readonly number[] | null }[] }
  }>(boxes, { filter, first: MAX_PICKED }, { locale })
  const all = parcels.nodes.flatMap(({ bbox }) => (bbox ? [bbox] : []))
  if (all.length === 0) return null
  const edge = (at: number) => all.map((bbox) => bbox[at] ?? Number.NaN)
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))]
}
