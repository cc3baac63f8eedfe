import { expect, test } from 'vitest'
import { isCode, readRepository, type SourceFile } from './repository.ts'

const files = readRepository()
const page = files.find(({ path }) => path === 'shared/GLOSSARY.md')?.text ?? ''

/** Words in backticks in the last column of the glossary's tables. */
function avoidedWords(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|') && !line.includes('|---'))
  return rows.flatMap((row) => {
    const last = row.split('|').at(-2) ?? ''
    return [...last.matchAll(/`([A-Za-z]+)`/g)].map(([, word]) => word as string)
  })
}

/** Names that our code gives to things: what stands after const, function, type and the like. */
function namesGiven({ text }: SourceFile): string[] {
  const declared =
    /^(?:export )?(?:default )?(?:async )?(?:const|let|function\*?|class|interface|type) +(\w+)/gm
  const members = /^ +(?:readonly )?(\w+)\??:/gm
  return [declared, members].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name]) => name as string),
  )
}

/** `Park` in `parkFilter` and `ParkRow`, but not in `spark`. */
function holdsWord(name: string, word: string): boolean {
  const words = name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase())
  const wanted = word.split(/(?<=[a-z0-9])(?=[A-Z])/).map((part) => part.toLowerCase())
  return words.some((_, at) => wanted.every((part, index) => words[at + index] === part))
}

test('a word stands in a name only as a whole', () => {
  expect(holdsWord('revitalisationMethod', 'revitalisation')).toBe(true)
  expect(holdsWord('TheCurrentUserName', 'currentUser')).toBe(true)
  expect(holdsWord('remarkable', 'remark')).toBe(false)
})

test('the glossary names words to avoid', () => {
  expect(avoidedWords(page).length).toBeGreaterThan(20)
})

test('no name of our code holds a word that the glossary avoids', () => {
  const words = avoidedWords(page)
  const found = files
    .filter(({ path }) => isCode(path) && /^(?:shared|db|server|web)\//.test(path))
    .flatMap((file) =>
      namesGiven(file).flatMap((name) =>
        words
          .filter((word) => holdsWord(name, word))
          .map((word) => `${file.path}: ${name} holds “${word}”`),
      ),
    )
  expect([...new Set(found)]).toEqual([])
})
