import { expect, it } from 'vitest'
import { sharedWork } from './sharedWork.ts'

function desk() {
  const share = sharedWork<number>()
  const begun: { signal: AbortSignal; finish: (value: number) => void; fail: () => void }[] = []
  const ask = (key: string, signal?: AbortSignal) =>
    share(
      key,
      (own) =>
        new Promise((resolve, reject) => {
          begun.push({ signal: own, finish: resolve, fail: () => reject(new Error('no')) })
        }),
      signal,
    )
  return { ask, begun }
}

it('does once what several ask for at once, and again what is asked later', async () => {
  const { ask, begun } = desk()
  const both = [ask('a'), ask('a'), ask('b')]
  expect(begun).toHaveLength(2)
  begun[0]?.finish(1)
  begun[1]?.finish(2)
  expect(await Promise.all(both)).toEqual([1, 1, 2])
  ask('a')
  expect(begun).toHaveLength(3)
})

it('goes on for who stays when the first one leaves', async () => {
  const { ask, begun } = desk()
  const first = new AbortController()
  const left = ask('a', first.signal)
  const stays = ask('a')
  first.abort()
  await expect(left).rejects.toThrow()
  expect(begun[0]?.signal.aborted).toBe(false)
  begun[0]?.finish(7)
  expect(await stays).toBe(7)
})

it('is called off when nobody waits, and begins anew for the next', async () => {
  const { ask, begun } = desk()
  const first = new AbortController()
  const left = ask('a', first.signal)
  first.abort()
  await expect(left).rejects.toThrow()
  expect(begun[0]?.signal.aborted).toBe(true)
  const next = ask('a')
  begun[0]?.fail()
  begun[1]?.finish(3)
  expect(await next).toBe(3)
})

it('tells a failure to everyone who waits and keeps none', async () => {
  const { ask, begun } = desk()
  const both = [ask('a'), ask('a')]
  begun[0]?.fail()
  for (const one of both) await expect(one).rejects.toThrow('no')
  ask('a')
  expect(begun).toHaveLength(2)
})
