import { roles } from '@panhuo/shared/access/access'
import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { facetQuery } from '../filter/facetQuery.ts'
import { columnsOf } from '../parcel/parcelColumns.ts'
import { listQuery } from '../parcel/parcelList.ts'
import { relaxationQuery } from '../parcel/relaxations.ts'
import { detailQuery } from './detailQuery.ts'

const schema = buildSchema(schemaText)
const problemsOf = (query: string) => validate(schema, parse(query)).map((error) => error.message)

describe.each(valuesOf(roles))('queries made from the vocabulary for %s', (role) => {
  it('fit the schema', () => {
    const details = (Object.keys(tileLayers) as TileLayer[]).map((layer) =>
      detailQuery(layer, role),
    )
    const relaxed = relaxationQuery({ stage: {}, areaMu: {} }, ['stage', 'areaMu']).query
    for (const query of [...details, facetQuery(role), listQuery(columnsOf(role)), relaxed]) {
      expect(problemsOf(query)).toEqual([])
    }
  })
})

it('leaves fields out that the role may not see', () => {
  expect(detailQuery('parcels', 'GUEST')).not.toContain('taxPerMu')
  expect(detailQuery('parcels', 'LAND_OFFICIAL')).toContain('taxPerMu')
})
