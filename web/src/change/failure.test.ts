import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { changeMutation, complaintAt } from './failure.ts'

const schema = buildSchema(schemaText)

it.each([
  'updateProject',
  'moveProjectStage',
  'setProjectStep',
  'setInvestment',
  'clearSampleProgress',
  'updateLagRule',
])('asks %s what the schema knows', (mutation) => {
  expect(validate(schema, parse(changeMutation(mutation)))).toEqual([])
})

it.each([
  ['updateParcels', '... on UpdatedParcels { count }'],
  ['splitParcel', '... on SplitParcels { parcels { code } }'],
  ['mergeParcels', '... on Parcel { code }'],
  ['createParcel', '... on Parcel { code }'],
  ['updateParcelGeometry', ''],
  ['removeParcel', ''],
])('asks %s what came of it', (mutation, made) => {
  expect(validate(schema, parse(changeMutation(mutation, made)))).toEqual([])
})

it('says a complaint at the field that it is about, and nowhere else', () => {
  const failure = { __typename: 'InvalidInput', message: '不能为空', field: 'patch.name' }
  expect(complaintAt(failure, 'patch.name')).toBe('不能为空')
  expect(complaintAt(failure, 'patch.kind')).toBeUndefined()
  expect(complaintAt({ ...failure, __typename: 'NotFound' }, 'patch.name')).toBeUndefined()
  expect(complaintAt(null, 'reason')).toBeUndefined()
})
