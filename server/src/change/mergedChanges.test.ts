import { expect, it } from 'vitest'
import { mergedChanges } from './mergedChanges.ts'
import type { RecordKind } from './recordKind.ts'

const names = ['name', 'offers', 'stage']
const kept = { zh: '字段', en: 'field', access: 'S' as const }
const kind = {
  columns: new Map(names.map((name) => [name, { field: name, kept }])),
} as unknown as RecordKind
const entry = (before: Record<string, unknown> | null, after: Record<string, unknown>) => ({
  ...{ before, after, by: '林工', at: new Date(0) },
})

it('tells each field once, and nothing of what stayed, came back or is empty on both sides', () => {
  const told = mergedChanges(kind, new Set(names), [
    entry(null, { name: '甲', offers: [], stage: 'SURVEYED' }),
    entry({ name: '甲' }, { name: '乙' }),
  ])
  expect(told.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['name', null, '乙'],
    ['stage', null, 'SURVEYED'],
  ])
  const back = [entry({ name: '甲' }, { name: '乙' }), entry({ name: '乙' }, { name: '甲' })]
  expect(mergedChanges(kind, new Set(names), back)).toEqual([])
})
