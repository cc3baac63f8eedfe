import type { Fault, SourceFile } from './repository.ts'
import { longestFile, notByHand } from './rules.ts'

const code = /\.(?:ts|tsx|mts|mjs|js|css|sql|html|graphql)$/

/** Every hand-written code file that is too long to be one thing. */
export function lengthFaults(files: SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => code.test(path) && !notByHand.some((made) => path.startsWith(made)))
    .flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length
      if (lines <= longestFile) return []
      return [
        {
          where: path,
          what: `has ${lines} lines`,
          rule: `a file written by hand has ${longestFile} lines at most, a test too`,
          why: 'a longer one is about more than its name says: cut it where its concepts meet',
        },
      ]
    })
}
