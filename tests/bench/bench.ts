import { type BenchDatabase, openBenchDatabase } from './databases.ts'
import { measureImport } from './importing.ts'
import { Client } from './load.ts'
import { measureMap } from './map.ts'
import { type MatchCost, matchCost, matchLine, measureMatch } from './match.ts'
import { compare } from './measure.ts'
import { type Options, readOptions, usage, type Which } from './options.ts'
import { questions } from './questions.ts'
import { closingLines, headLines, type Result, resultLine } from './report.ts'
import { startProduct, startReference } from './servers.ts'

// `pnpm bench`: what the product costs beside the same answers built by hand. Never a test: the
// figures depend on the machine, only the ratios travel.
const options = readWords()
const results: Result[] = []
const matches: (MatchCost & { database: Which })[] = []
if (options.map) await measureMap(options)
else if (options.match) await measureMatch(options)
else if (options.import) await measureImport(options)
else await measureAnswers()

async function measureAnswers() {
  for (const database of options.databases) {
    const at = await openBenchDatabase(database, options)
    try {
      results.push(...(await measureAll(database, at, options)))
      const cost = await matchCost(at)
      matches.push({ database, ...cost })
      if (!options.json) console.log(matchLine(cost))
    } finally {
      await at.remove()
    }
  }
  if (options.json) console.log(JSON.stringify({ ...options, results, matches }, null, 2))
  else console.log(closingLines)
}

async function measureAll(database: Which, at: BenchDatabase, options: Options) {
  const servers = [await startProduct(at.product), await startReference(at.reference)]
  const [product, reference] = servers.map(({ url }) => new Client(url, options.connections))
  const measured: Result[] = []
  try {
    if (!product || !reference) throw new Error('two servers were started')
    if (!options.json) console.log(headLines(database, options.parcels))
    for (const question of questions) {
      const able = question.needsMvt && database === 'embedded' ? null : reference
      const comparison = await compare(question, product, able, options.seconds)
      const result = { database, question: question.title, ...comparison }
      measured.push(result)
      if (!options.json) console.log(resultLine(result))
    }
    return measured
  } finally {
    product?.close()
    reference?.close()
    await Promise.all(servers.map((server) => server.stop()))
  }
}

function readWords(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}
