import { expect, test } from 'vitest'
import { parcelFields } from '../parcel/parcelFields.ts'
import type { Attributes } from '../words/attribute.ts'
import { valuesOf } from '../words/codeList.ts'
import { accessClasses, maySee, maySeeExactShape, roles } from './access.ts'

// Rows: roles. Columns: P, I, S, R, and the same for fields that identify a holder.
const table = {
  GUEST: 'P--- P---',
  INVESTMENT_STAFF: 'PIS- PIS-',
  LAND_OFFICIAL: 'PISR PISR',
  ANALYST: 'PIS- ----',
  ADMINISTRATOR: 'PISR PISR',
}

test.each(valuesOf(roles))('%s sees its classes and no other', (role) => {
  const seen = [false, true].map((identifying) =>
    accessClasses.map((access) => (maySee(role, { access, identifying }) ? access : '-')).join(''),
  )
  expect(seen.join(' ')).toBe(table[role])
})

test('only the exact shape of a plot is kept from guests', () => {
  expect(valuesOf(roles).filter((role) => !maySeeExactShape(role))).toEqual(['GUEST'])
})

test.each([
  ['GUEST', 'condition plotRatio titleNumber rightHolder taxPerMu progressNote', false],
  ['GUEST', 'code name stage method areaMu landUse blockLineLevel', true],
  ['INVESTMENT_STAFF', 'plotRatio tenureEnd progressNote titleNumber', true],
  ['INVESTMENT_STAFF', 'taxPerMu outputPerMu outputYear rightHolder', false],
  ['ANALYST', 'titleNumber rightHolder taxPerMu', false],
  ['ANALYST', 'progressNote inefficiencyReasons computedAreaM2', true],
  ['LAND_OFFICIAL', Object.keys(parcelFields).join(' '), true],
] as const)('%s on %s: %s', (role, fields, sees) => {
  for (const name of fields.split(' ')) {
    const field = (parcelFields as Attributes)[name]
    expect(field && maySee(role, field), name).toBe(sees)
  }
})
