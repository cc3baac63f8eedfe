import { expect, test } from 'vitest'
import { catalogFaults } from './manifests.ts'
import { traceFaults } from './traces.ts'
import { unusedFaults } from './unused.ts'

const workspace = (lines: string[]) => ({
  path: 'pnpm-workspace.yaml',
  text: ['packages:', '  - shared', 'catalog:', ...lines, ''].join('\n'),
})
const manifest = (dependencies: Record<string, string>) => ({
  path: 'shared/package.json',
  text: JSON.stringify({ dependencies }),
})

test('a catalog that is used exactly is left alone', () => {
  const files = [
    workspace(["  '@types/geojson': 7946.0.16", '  zod: 4.6.7']),
    manifest({ zod: 'catalog:', '@types/geojson': 'catalog:', '@panhuo/db': 'workspace:*' }),
  ]
  expect(catalogFaults(files)).toEqual([])
})

test('a version of its own, an unused entry and a range are each named', () => {
  const files = [
    workspace(['  hono: 4.13.19', '  zod: ^4.6.7']),
    manifest({ zod: 'catalog:', pbf: '4.0.2' }),
  ]
  expect(catalogFaults(files).map((fault) => `${fault.where} ${fault.what}`)).toEqual([
    'shared/package.json asks for pbf 4.0.2',
    'pnpm-workspace.yaml lists hono',
    'pnpm-workspace.yaml gives zod ^4.6.7',
  ])
})

test('paths of a machine are found, and paths inside the product are not', () => {
  const home = ['', 'root', 'panhuo'].join('/')
  const files = [
    { path: 'README.md', text: `first line\nput it in ${home}` },
    {
      path: 'web/src/routes.ts',
      text: "const home = '/s/token' // see ./tmp/x and https://a.b/home/x",
    },
  ]
  expect(traceFaults(files).map((fault) => `${fault.where} ${fault.what}`)).toEqual([
    `README.md:2 names ${home}`,
  ])
})

test('tests that are left out are found', () => {
  const text = ['test', 'skip'].join('.')
  expect(traceFaults([{ path: 'tests/api/a.test.ts', text: `${text}('x')` }])).toHaveLength(1)
})

test('a dependency that no file of its package imports is named', () => {
  const files = [
    manifest({ zod: 'catalog:', pbf: 'catalog:', '@mapbox/vector-tile': 'catalog:' }),
    { path: 'shared/src/a.ts', text: "import { VectorTile } from '@mapbox/vector-tile/x'" },
    { path: 'db/src/b.ts', text: "import Pbf from 'pbf'" },
    { path: 'shared/src/c.ts', text: "import type { ZodType } from 'zod'" },
  ]
  expect(unusedFaults(files).map((fault) => fault.what)).toEqual([
    'declares pbf, which no file of the package imports',
  ])
})
