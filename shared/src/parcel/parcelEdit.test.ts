import { expect, test } from 'vitest'
import { type ParcelPatch, refusedIn } from './parcelEdit.ts'

test.each<[ParcelPatch, string]>([
  [{}, ''],
  [{ name: '二期', plotRatio: 0, method: null, tenureEnd: '2051-06-30' }, ''],
  [{ inefficiencyReasons: ['EXTENSIVE'], condition: 'VACANT', landUse: '100101' }, ''],
  [{ name: ' ' }, 'name'],
  [{ name: null, areaM2: null, inefficiencyType: null }, 'name inefficiencyType areaM2'],
  [{ areaM2: 0 }, 'areaM2'],
  [{ plotRatio: 20, buildingDensity: 1.01 }, 'plotRatio buildingDensity'],
  [{ plotRatio: Number.NaN }, 'plotRatio'],
  [{ outputYear: 2020.5 }, 'outputYear'],
  [{ tenureEnd: '2026-02-30' }, 'tenureEnd'],
  [{ condition: 'NOBODY' }, 'condition'],
  [{ inefficiencyReasons: ['EXTENSIVE', 'X'] }, 'inefficiencyReasons'],
  [{ progressNote: 'x'.repeat(2001), rightHolder: 'a\0b' }, 'rightHolder progressNote'],
])('%j is refused at: %s', (patch, fields) => {
  expect(
    refusedIn(patch)
      .map(({ field }) => field)
      .join(' '),
  ).toBe(fields)
})
