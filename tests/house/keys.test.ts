import { expect, test } from 'vitest'
import { readRepository } from './repository.ts'

const web = readRepository().filter(({ path }) => /^web\/src\/.*\.tsx?$/.test(path))
const book = web.find(({ path }) => path === 'web/src/keys/keys.ts')?.text ?? ''
const code = web.filter(({ path }) => !/^web\/src\/keys\/|\.test\./.test(path))

test('what handles a key asks web/src/keys/keys.ts which one it is', () => {
  const asked = /\bevent\.(?:key|code|keyCode)\b|\bevent\.(?:shift|ctrl|meta|alt)Key\b/
  const own = code.filter(({ text }) => asked.test(text)).map(({ path }) => path)
  // The list that `?` opens reads that table: a key handled past it would be told nowhere.
  expect(own).toEqual([])
})

test('every key that the list tells of is handled somewhere', () => {
  const names = [...book.matchAll(/^ {2}(\w+): act\(/gm)].map(([, name]) => name as string)
  const ofTheMap = /keysOfTheMap[^=]*= \[([^\]]*)\]/.exec(book)?.[1] ?? ''
  expect(names.length).toBeGreaterThan(20)
  const idle = names.filter(
    (name) =>
      !ofTheMap.includes(`'${name}'`) &&
      !code.some(({ text }) => new RegExp(`\\bkeys\\.${name}\\b`).test(text)),
  )
  expect(idle).toEqual([])
})
