import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** Typed documents: results and variables follow from server/schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; DateTime: string; GeoJSON: GeoJSON.Geometry }
}>()
