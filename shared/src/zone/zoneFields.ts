import type { Attributes } from '../words/attribute.ts'
import { areaFields } from '../words/recordFields.ts'
import { zoneKinds } from './zone.ts'

/** Every attribute of a renewal zone, declared once. */
export const zoneFields = areaFields('片区', zoneKinds) satisfies Attributes
