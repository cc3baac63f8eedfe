import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

const schemaFile = new URL('../../server/schema.graphql', import.meta.url)
const typesFile = new URL('../src/graphql/graphql-env.d.ts', import.meta.url)

/**
 * The types that gql.tada reads, from server/schema.graphql. Its own command does the same through
 * the TypeScript compiler's API, which TypeScript 7 does not have.
 */
export function introspectionTypes(schema: string): string {
  const introspection = introspectionFromSchema(buildSchema(schema), { descriptions: false })
  return outputIntrospectionFile(minifyIntrospection(introspection), {
    fileType: typesFile.pathname,
    shouldPreprocess: true,
  })
}

// Run with --check, it says whether the file is current instead of writing it.
const fresh = introspectionTypes(readFileSync(schemaFile, 'utf8'))
if (!process.argv.includes('--check')) {
  writeFileSync(typesFile, fresh)
} else if (readFileSync(typesFile, 'utf8') !== fresh) {
  const name = fileURLToPath(typesFile).split('/').slice(-4).join('/')
  console.error(
    `${name} is older than server/schema.graphql: run pnpm --filter @panhuo/web introspect`,
  )
  process.exitCode = 1
}
