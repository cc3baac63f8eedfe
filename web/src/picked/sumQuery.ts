/** Count and land of a filter, as the sum of what is picked is asked for. */
export const sumQuery = `query Sum($filter: ParcelFilter) {
  parcels(filter: $filter) { totalCount summary { areaM2 areaMu } }
}`
