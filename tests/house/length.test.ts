import { expect, test } from 'vitest'
import { lengthFaults } from './length.ts'
import { longestFile } from './rules.ts'

const faults = (path: string, lines: number) =>
  lengthFaults([{ path, text: 'x\n'.repeat(lines) }]).map(({ where, what }) => `${where} ${what}`)

test('a file of as many lines as may be is left alone, with one more it is named', () => {
  expect(faults('web/src/map/map.css', longestFile)).toEqual([])
  expect(faults('web/src/map/map.css', longestFile + 1)).toEqual([
    `web/src/map/map.css has ${longestFile + 1} lines`,
  ])
  expect(faults('tests/api/parcel.test.ts', longestFile + 1)).toHaveLength(1)
})

test('the last line counts without its end too', () => {
  const text = `${'x\n'.repeat(longestFile)}x`
  expect(lengthFaults([{ path: 'db/src/connect.ts', text }])).toHaveLength(1)
})

test('what is generated, what has landed and what is no code may be longer', () => {
  for (const path of [
    'server/schema.graphql',
    'web/src/graphql/graphql-env.d.ts',
    'db/migrations/0001_register.sql',
    'ARCHITECTURE.md',
    'pnpm-lock.yaml',
  ]) {
    expect(faults(path, 9_000), path).toEqual([])
  }
})
