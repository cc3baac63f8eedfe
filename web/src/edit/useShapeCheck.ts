import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MultiPolygon } from 'geojson'
import { askText } from '../graphql/ask.ts'
import { useLocale } from '../words/locale.tsx'
import { type CheckAnswer, checkQuery } from './shapeQuery.ts'

/** What the server says of a shape: its area and neighbors, or why it cannot be a plot. */
export function useShapeCheck(geometry: MultiPolygon, except: readonly string[]) {
  const locale = useLocale()
  return useQuery({
    queryKey: ['shape-check', JSON.stringify(geometry), except],
    queryFn: async ({ signal }) =>
      (await askText<CheckAnswer>(checkQuery, { geometry, except }, { locale, signal })).check,
    placeholderData: keepPreviousData,
  })
}
