import type { ExpressionSpecification } from 'maplibre-gl'
import { BASE_SOURCE, type BasePart } from '../ids.ts'

/** A part of the base map as the source of a layer, or what of the part holds for the condition. */
export function basePart(part: BasePart, holding?: ExpressionSpecification) {
  const isPart: ExpressionSpecification = ['==', ['get', 'part'], part]
  const filter: ExpressionSpecification = holding ? ['all', isPart, holding] : isPart
  return { source: BASE_SOURCE, filter }
}
