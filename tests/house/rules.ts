// The tables that ARCHITECTURE.md states. `architecture.ts` compares the two, so that neither the
// page nor the check can change alone.

/** Which package may import which. The web app knows the server only by server/schema.graphql. */
export const floors: Record<string, readonly string[]> = {
  shared: [],
  db: ['shared'],
  server: ['shared', 'db'],
  web: ['shared'],
  tests: ['shared', 'db', 'server', 'web'],
}

/** The rooms of the server from left to right. A room imports only rooms to its left. */
export const rooms = [
  'account',
  'place',
  'park',
  'zone',
  'parcel',
  'release',
  'threshold',
  'case',
  'obstacle',
  'project',
  'work',
  'demand',
  'assembly',
  'match',
  'deal',
  'brief',
  'share',
  'indicator',
  'import',
] as const

/** What rooms stand on. An engine imports no room, so that each room can be told in its words. */
export const engines = [
  'request',
  'list',
  'filter',
  'schema',
  'change',
  'live',
  'upload',
  'paper',
] as const

/** The files of engines that reach into rooms: to put all together, for their scopes, for sources. */
export const engineDoors = [
  'server/src/schema/schema.ts',
  'server/src/filter/recordOutline.ts',
  'server/src/schema/recordFields.ts',
]

/** One layer of a server room: the ends of its file names, and the libraries it must not know. */
export interface Layer {
  suffixes: readonly string[]
  knows: string
  forbidden: RegExp
  why: string
}

const sql = 'drizzle-orm|postgres|@electric-sql|@panhuo/db'
const graphql = 'graphql|graphql-yoga|@pothos|@graphql-yoga|@escape\\.tech'
const http = 'hono|@hono|node:http'
const outside = (libraries: string) => new RegExp(`^(?:${libraries})(?:/|$)`)

export const layers: readonly Layer[] = [
  {
    suffixes: ['Schema'],
    knows: 'GraphQL',
    forbidden: outside(`${sql}|${http}`),
    why: 'SQL in a resolver escapes the viewer’s scope and the statement count',
  },
  {
    suffixes: ['Scope', 'Where', 'Shape', 'Queries', 'Commands', 'Tile'],
    knows: 'SQL',
    forbidden: outside(`${graphql}|${http}`),
    why: 'tiles, exports and scripts use the same SQL and have no GraphQL around them',
  },
  {
    suffixes: ['Rules'],
    knows: 'nothing outside',
    forbidden: outside(`${sql}|${graphql}|${http}|node:fs|node:child_process`),
    why: 'a rule is tested beside its file, without a database or a request',
  },
]

/** Folder and file names that say how a thing is made and not what it is about. */
export const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib']

/** How many lines a file may have. */
export const longestFile = 250

/** What nobody writes by hand or may cut any more: generated files, and migrations once they landed. */
export const notByHand = [
  'server/schema.graphql',
  'web/src/graphql/graphql-env.d.ts',
  'db/migrations/',
]

/** Everything that may stand at the root beside dot files. */
export const topLevel = [
  'server',
  'web',
  'db',
  'shared',
  'tests',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'package.json',
  'tsconfig.base.json',
  'compose.yaml',
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'LICENSE',
]
