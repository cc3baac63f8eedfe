import type { Role } from '@panhuo/shared/access/access'
import { isFacet } from '@panhuo/shared/filter/field'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { fieldsFor } from './filterModel.ts'

/**
 * The counts of every choice, of all that matches, and its area, in one request. The selection is
 * made from the vocabulary, so that a new filter field is counted without a change here.
 */
export function facetQuery(role: Role): string {
  const lists = fieldsFor(parcelFilter, role)
    .filter(({ field }) => isFacet(field))
    .map(({ name }) => `${name} { value label(locale: $locale) count areaMu }`)
  return `query Facets($filter: ParcelFilter, $locale: Locale) {
  parcels(filter: $filter) { totalCount summary { areaMu areaM2 } facets { ${lists.join(' ')} } }
}`
}
