/** West, south, east, north of the box that every geometry of the district lies in, degrees, rounded generously. */
export const districtBox = [118.5, 24.88, 118.75, 25.35] as const
