import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { facetType } from '../schema/facetType.ts'

/** One list of choices for every countable field of the plot filter. */
export const ParcelFacetsRef = facetType('ParcelFacets', parcelFilter)
