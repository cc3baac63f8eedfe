import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const resolve = createRequire(import.meta.url).resolve
const minute = 60_000

const figures = 'tests/e2e/measure.spec.ts'
const inBrowser = {
  // One browser for all files of a worker.
  isolate: false,
  globalSetup: ['tests/support/site.ts'],
  testTimeout: 4 * minute,
  hookTimeout: 4 * minute,
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // Vite would take graphql's `module` build for our files while libraries get `main`: two
    // copies, and every instanceof between them fails.
    alias: [{ find: /^graphql$/, replacement: resolve('graphql/index.js') }],
  },
  test: {
    pool: 'forks',
    // A second, as it is unless told, is a limit on the machine and not on the product.
    expect: { poll: { timeout: 30_000 } },
    // An embedded database takes half a gigabyte and a browser as much: two at a time, on any
    // machine, so that the suite needs the same everywhere.
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: '.artefacts/tests.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure code leaves nothing behind, and a process for each file costs more than its tests.
          isolate: false,
          include: ['{shared,db,server,web}/**/*.test.{ts,tsx}'],
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'house',
          isolate: false,
          include: ['tests/{house,support}/**/*.test.ts'],
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/{db,sql,api}/**/*.test.ts'],
          // Loading the server anew for each file took a fifth of the run.
          isolate: false,
          globalSetup: ['tests/support/databases.ts'],
          // Some tests kill and restart databases many times; a busy machine may take its time.
          testTimeout: 4 * minute,
          hookTimeout: 4 * minute,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'figures',
          include: [figures],
          // After all others and alone: what runs beside it would be measured with it.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['tests/e2e/**/*.spec.ts'],
          exclude: [figures],
        },
      },
    ],
  },
})
