// Rooms in room order: a later room adds its fields to an earlier room's types.
import './scalars.ts'
import '../account/viewerSchema.ts'
import '../account/administrationSchema.ts'
import '../account/personEditSchema.ts'
import '../account/keySchema.ts'
import '../place/placeSchema.ts'
import '../park/parkSchema.ts'
import '../zone/zoneSchema.ts'
import '../parcel/parcelSchema.ts'
import '../parcel/parcelEditSchema.ts'
import '../project/projectSchema.ts'
import '../project/progressSchema.ts'
import '../project/projectEditSchema.ts'
import '../project/lagRuleSchema.ts'
import '../work/workSchema.ts'
import '../indicator/indicatorSchema.ts'
import '../search/searchSchema.ts'
import '../live/liveSchema.ts'
import { builder } from './builder.ts'

/** The whole schema; printed to server/schema.graphql by `pnpm schema:print`. */
export const schema = builder.toSchema()
