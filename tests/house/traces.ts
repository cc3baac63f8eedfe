import type { Fault, SourceFile } from './repository.ts'

// Written in pieces so that this file does not find itself.
const folders = ['work', 'root', 'tmp', 'Users', 'home'].map((name) => `/${name}/`)
const machinePath = new RegExp(`(?<![\\w.)}*\`-])(?:${folders.join('|')})[\\w.-]+`, 'g')
const skipped = new RegExp(`\\b(?:test|it|describe)\\.(?:${['skip', 'only', 'todo'].join('|')})\\b`)
const promise = new RegExp(
  `\\b(?:${['TO', 'FIX'].map((half, i) => half + ['DO', 'ME'][i]).join('|')})\\b`,
)

/** Traces of the machine or the hour a file was written in: its paths, put-off work, quiet tests. */
export function traceFaults(files: SourceFile[]): Fault[] {
  return files
    .filter((file) => file.path !== 'pnpm-lock.yaml')
    .flatMap((file) =>
      file.text.split('\n').flatMap((line, index) => lineFaults(file.path, line, index + 1)),
    )
}

function lineFaults(path: string, line: string, number: number): Fault[] {
  const where = `${path}:${number}`
  const faults: Fault[] = []
  for (const [found] of line.matchAll(machinePath)) {
    faults.push({
      where,
      what: `names ${found}`,
      rule: 'no file holds a path of somebody’s machine',
      why: 'it works there and nowhere else',
    })
  }
  if (!/\.(?:ts|tsx|mjs|sql)$/.test(path)) return faults
  if (skipped.test(line)) {
    faults.push({
      where,
      what: line.trim(),
      rule: 'every test runs',
      why: 'a test that is left out protects nothing and looks as if it did',
    })
  }
  if (promise.test(line)) {
    faults.push({
      where,
      what: line.trim(),
      rule: 'work that is left stands in the issue tracker',
      why: 'in the code nobody looks for it',
    })
  }
  return faults
}
