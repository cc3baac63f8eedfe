import type { Database, Hear } from '@panhuo/db/database'
import { expect, it } from 'vitest'
import { type FoundIdentity, openIdentityMemory } from './identityMemory.ts'

it('keeps nothing while the database cannot be heard', async () => {
  let hear: Hear = () => {}
  let lose = () => {}
  const listen: Database['listen'] = async (_channel, toHear, onLost = () => {}) => {
    hear = toHear
    lose = onLost
    hear(null)
    return async () => {}
  }
  const memory = openIdentityMemory({ listen } as Partial<Database> as Database)
  let looks = 0
  const looksOf = async (times: number) => {
    const before = looks
    const found = { identity: {}, secondsLeft: 60 } as FoundIdentity
    for (let time = 0; time < times; time += 1) {
      await memory.of('key', async () => {
        looks += 1
        return found
      })
    }
    return looks - before
  }
  expect(await looksOf(3)).toBe(1)
  lose()
  expect(await looksOf(3)).toBe(3)
  hear('parcel')
  expect(await looksOf(2)).toBe(2)
  hear(null)
  expect(await looksOf(3)).toBe(1)
  hear('account')
  expect(await looksOf(3)).toBe(1)
  memory.close()
  expect(await looksOf(2)).toBe(2)
})
