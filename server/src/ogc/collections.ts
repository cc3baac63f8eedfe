import { maySee } from '@panhuo/shared/access/access'
import type { FilterField } from '@panhuo/shared/filter/field'
import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { exportColumns } from '../export/exportColumns.ts'
import type { Expression } from '../filter/answers.ts'
import type { Register } from '../list/register.ts'
import type { Viewer } from '../request/viewer.ts'
import { tileRegisters } from '../tile/tileRegisters.ts'
import { GEOMETRY } from './cqlFilter.ts'

export type CollectionId = TileLayer
export const collectionIds = Object.keys(tileLayers) as CollectionId[]

/** Longitude and latitude on WGS84, the only system that features are served in. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

export interface FeatureColumn {
  readonly name: string
  readonly field: Attribute
  readonly expression: Expression
}

export function registerOf(id: CollectionId): Register {
  return tileRegisters[id]
}

/** What features of a collection carry for this viewer: declared fields, then what plots point to. */
export function featureColumns(id: CollectionId, viewer: Viewer): FeatureColumn[] {
  if (id === 'parcels') return exportColumns(viewer, 'code')
  const { fields, columns } = registerOf(id)
  return Object.entries(fields).flatMap(([name, field]) => {
    const expression = columns[name]
    return expression !== undefined && maySee(viewer.role, field)
      ? [{ name, field, expression }]
      : []
  })
}

/** Filter fields of a collection that this viewer may ask by, named as CQL2 names them. */
export function queryables(id: CollectionId, { role }: Viewer): [string, FilterField][] {
  return Object.entries(registerOf(id).vocabulary)
    .filter(([, field]) => maySee(role, field))
    .map(([name, field]) => [name === 'within' ? GEOMETRY : name, field])
}

/** One filter field as JSON Schema. */
export function queryableSchema(field: FilterField, locale: Locale) {
  const { description, unit } = field
  const named = {
    title: unit ? `${field[locale]} (${unit[locale]})` : field[locale],
    ...(description ? { description: description[locale] } : {}),
  }
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
      return { ...named, type: 'string', enum: valuesOf(field.list) }
    case 'range':
      return { ...named, type: 'number' }
    case 'flag':
      return { ...named, type: 'boolean' }
    case 'within':
      return { ...named, format: 'geometry-any' }
    default:
      return { ...named, type: 'string' }
  }
}

/** One attribute of a feature as JSON Schema. */
export function propertySchema(field: Attribute, locale: Locale) {
  const { description, unit, list } = field
  const title = unit ? `${field[locale]} (${unit[locale]})` : field[locale]
  const known = list ? { enum: [...valuesOf(list), null] } : {}
  return {
    title,
    ...(description ? { description: description[locale] } : {}),
    ...typeOf(field),
    ...(field.type === 'codes' ? {} : known),
    nullable: true,
  }
}

function typeOf({ type }: Attribute) {
  switch (type) {
    case 'number':
      return { type: 'number' }
    case 'integer':
      return { type: 'integer' }
    case 'flag':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'time':
      return { type: 'string', format: 'date-time' }
    case 'codes':
      return { type: 'array', items: { type: 'string' } }
    case 'code':
    case 'text':
      return { type: 'string' }
    default:
      throw type satisfies never
  }
}

/** What a collection is called. */
export function titleOf(id: CollectionId, locale: Locale): string {
  return tileLayers[id][locale]
}
