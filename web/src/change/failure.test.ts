import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { AskError } from '../graphql/askError.ts'
import { changeMutation, complaintAt, failureOf } from './failure.ts'

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

it.each([
  ['变量 input 的 input.rules[0].from 取值无效：应为数字', '应为数字'],
  [
    'Variable "$input" got invalid value "0" at "input.rules[0].from"; must be a number',
    'must be a number',
  ],
])('puts what a type refuses at its field: %s', (message, said) => {
  const failure = failureOf(new AskError('BAD_USER_INPUT', message, 'input.rules.0.from'))
  expect(complaintAt(failure, 'rules.0.from')).toBe(said)
  expect(failureOf(new AskError('NETWORK', 'x'))).toEqual({ __typename: 'NETWORK', message: 'x' })
})
