// The list that drizzle-kit reads; order as the foreign keys need it.
export * from './source.ts'
export * from './place.ts'
export * from './park.ts'
export * from './zone.ts'
export * from './parcel.ts'
export * from './project.ts'
export * from './indicator.ts'
export * from './dataVersion.ts'
