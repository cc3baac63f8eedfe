import type { Attributes } from '../words/attribute.ts'
import { areaFields } from '../words/recordFields.ts'
import { parkKinds } from './park.ts'

/** Every attribute of an industrial park, declared once. */
export const parkFields = areaFields('园区', parkKinds) satisfies Attributes
