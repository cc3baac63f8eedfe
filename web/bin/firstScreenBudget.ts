import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

interface Part {
  readonly name: string
  readonly kilobytes: number
}

interface Budget {
  readonly maxKilobytes: number
  /** Ends of modules that the first screen imports late but always. */
  readonly eager: readonly string[]
}

/**
 * Adds up the JavaScript that the first screen loads (entry, eager modules, their static imports,
 * workers), gzipped, prints the parts and fails the build above the limit in kB (1000 B).
 */
export function firstScreenBudget({ maxKilobytes, eager }: Budget): Plugin {
  return {
    name: 'first-screen-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const parts = firstScreen(Object.values(bundle), eager).sort(
        (a, b) => b.kilobytes - a.kilobytes,
      )
      const total = parts.reduce((sum, part) => sum + part.kilobytes, 0)
      const lines = parts.map(
        (part) => `  ${part.kilobytes.toFixed(1).padStart(7)} kB  ${part.name}`,
      )
      this.environment.logger.info(
        [
          'First screen, JavaScript gzipped:',
          ...lines,
          `  ${total.toFixed(1).padStart(7)} kB  in all`,
        ].join('\n'),
      )
      if (total > maxKilobytes) {
        this.error(
          `The first screen loads ${total.toFixed(1)} kB of JavaScript, above ${maxKilobytes} kB`,
        )
      }
    },
  }
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset

function firstScreen(outputs: readonly Output[], eager: readonly string[]): Part[] {
  const byName = new Map(outputs.map((output) => [output.fileName, output]))
  const wanted = new Set<string>()
  const visit = (fileName: string) => {
    const output = byName.get(fileName)
    if (!output || wanted.has(fileName)) return
    wanted.add(fileName)
    if (output.type === 'chunk') for (const imported of output.imports) visit(imported)
  }
  for (const output of outputs) {
    const module = output.type === 'chunk' ? (output.facadeModuleId ?? '') : ''
    const isEntry = output.type === 'chunk' && output.isEntry
    const isEager = eager.some((end) => module.endsWith(end))
    // Workers are built apart and appear as assets; the map starts its own with the first screen.
    const isWorker = output.type === 'asset' && /\.m?js$/.test(output.fileName)
    if (isEntry || isEager || isWorker) visit(output.fileName)
  }
  return [...wanted].map((fileName) => {
    const output = byName.get(fileName)
    const content = output?.type === 'chunk' ? output.code : (output?.source ?? '')
    return { name: fileName, kilobytes: gzipSync(content).length / 1000 }
  })
}
