import { expect, test } from 'vitest'
import { boundaryFaults, cycleFaults } from './boundaries.ts'
import { importedPath, importsOf } from './imports.ts'

const broken = (path: string, text: string) =>
  boundaryFaults([{ path, text }]).map((fault) => `${fault.where} ${fault.what}: ${fault.rule}`)

test('imports are read in every form, and not from comments', () => {
  const text = [
    "import { one } from './one.ts'",
    "import type { Two } from '@panhuo/shared/two'",
    'import {',
    '  three,',
    "} from './three.ts'",
    "// import './comment.ts'",
    "/* import './block.ts' */",
    "import './four.css'",
    "export * from './five.ts'",
    "const six = await import('./six.ts')",
  ].join('\n')
  expect(importsOf(text)).toEqual([
    { specifier: './one.ts', line: 1 },
    { specifier: '@panhuo/shared/two', line: 2 },
    { specifier: './three.ts', line: 5 },
    { specifier: './four.css', line: 8 },
    { specifier: './five.ts', line: 9 },
    { specifier: './six.ts', line: 10 },
  ])
})

test('a package name leads to the file behind its exports map', () => {
  expect(importedPath('db/src/connect.ts', '@panhuo/shared/tile/layers')).toBe(
    'shared/src/tile/layers.ts',
  )
  expect(importedPath('db/src/connect.ts', './geometry.ts')).toBe('db/src/geometry.ts')
  expect(importedPath('db/src/connect.ts', 'postgres')).toBeNull()
})

test('a floor imports only what stands left of it', () => {
  expect(broken('shared/src/a.ts', "import { b } from '@panhuo/db/connect'")).toEqual([
    'shared/src/a.ts:1 imports @panhuo/db/connect: shared may import no other package',
  ])
  expect(broken('web/src/a.ts', "import { b } from '@panhuo/server/app'")).toEqual([
    'web/src/a.ts:1 imports @panhuo/server/app: web may import shared',
  ])
  expect(broken('server/src/a.ts', "import { b } from '@panhuo/db/connect'")).toEqual([])
})

test('a package is not reached by a path, except for the contract', () => {
  expect(broken('web/src/a.ts', "import { b } from '../../shared/src/b.ts'")).toEqual([
    'web/src/a.ts:1 imports ../../shared/src/b.ts: another package is named, never reached by a path',
  ])
  expect(broken('web/src/a.ts', "import s from '../../server/schema.graphql?raw'")).toEqual([])
})

test('a room imports only rooms to its left', () => {
  expect(
    broken('server/src/park/parkSchema.ts', "import { x } from '../parcel/parcelQueries.ts'"),
  ).toEqual([
    'server/src/park/parkSchema.ts:1 imports ../parcel/parcelQueries.ts: a room imports only rooms to its left, and park stands left of parcel',
  ])
  expect(
    broken('server/src/parcel/parcelSchema.ts', "import { x } from '../park/parkQueries.ts'"),
  ).toEqual([])
})

test('an engine imports no room, but by its doors', () => {
  const text = "import { parcelScope } from '../parcel/parcelScope.ts'"
  expect(broken('server/src/list/page.ts', text)).toHaveLength(1)
  expect(broken('server/src/filter/recordOutline.ts', text)).toEqual([])
  expect(broken('server/src/list/page.ts', "import { x } from '../filter/where.ts'")).toEqual([])
  expect(broken('server/src/tile/tileRegisters.ts', text)).toEqual([])
})

test('a layer knows its own side only', () => {
  expect(broken('server/src/park/parkSchema.ts', "import { sql } from 'drizzle-orm'")).toHaveLength(
    1,
  )
  expect(broken('server/src/park/parkQueries.ts', "import b from '@pothos/core'")).toHaveLength(1)
  expect(broken('server/src/park/parkRules.ts', "import b from 'postgres'")).toHaveLength(1)
  expect(broken('server/src/park/parkQueries.ts', "import { sql } from 'drizzle-orm'")).toEqual([])
})

test('names say what a thing is about', () => {
  expect(broken('web/src/utils/date.ts', '')).toHaveLength(1)
  expect(broken('server/src/park/helpers.ts', '')).toHaveLength(1)
  expect(broken('scripts/build.ts', '')).toHaveLength(1)
  expect(broken('web/src/library/shelf.ts', '')).toEqual([])
})

test('a circle of imports is found through package names too, and shown whole', () => {
  const files = [
    { path: 'shared/src/a.ts', text: "import type { B } from './b.ts'" },
    { path: 'shared/src/b.ts', text: "export { c } from './c.ts'" },
    { path: 'shared/src/c.ts', text: "import { a } from '@panhuo/shared/a'" },
    { path: 'shared/src/d.ts', text: "import { a } from './a.ts'" },
  ]
  const [fault, ...others] = cycleFaults(files)
  expect(others).toEqual([])
  expect(fault?.what.match(/shared\/src\/\w\.ts/g)?.sort()).toEqual([
    'shared/src/a.ts',
    'shared/src/b.ts',
    'shared/src/c.ts',
  ])
})
