import { expect, test } from 'vitest'
import { architectureFaults } from './architecture.ts'
import { rooms } from './rules.ts'

const page = [
  '| package | holds | may import |',
  '|---|---|---|',
  '| `shared` | words | one validation library |',
  '| `db` | tables | shared |',
  '| `server` | endpoint | shared, db |',
  '| `web` | screen | shared; the contract only |',
  '| `tests` | what needs a database | everything |',
  '',
  `Rooms: \`${rooms.join(' → ')}\`.`,
  '',
  '| file | knows | because |',
  '|---|---|---|',
  '| `*Schema` | GraphQL, not SQL | scope |',
  '| `*Scope`, `*Where`, `*Shape`, `*Queries`, `*Commands`, `*Tile` | SQL, not GraphQL | tiles |',
  '| `*Rules` | nothing outside | pure |',
].join('\n')

const faults = (text: string) =>
  architectureFaults([{ path: 'ARCHITECTURE.md', text }]).map((fault) => fault.what)

test('a page that says what the rules say is left alone', () => {
  expect(faults(page)).toEqual([])
})

test('each difference is named', () => {
  expect(faults(page.replace('| shared, db |', '| shared |'))).toEqual([
    'lets server import shared; the rules say shared, db',
  ])
  expect(faults(page.replace('park → zone', 'zone → park'))).toHaveLength(1)
  expect(faults(page.replace('`*Shape`, ', ''))).toHaveLength(1)
  expect(faults(page.replace('| GraphQL, not SQL |', '| SQL |'))).toHaveLength(1)
})

test('a page that is missing is a fault', () => {
  expect(architectureFaults([])).toHaveLength(1)
})
