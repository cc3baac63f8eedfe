import { expect, test } from 'vitest'
import { streamed } from './streamed.ts'

/** Parts of which the second is never ready, unless it is stopped. */
function stuck() {
  const stopped: unknown[] = []
  const make = async (signal: AbortSignal) =>
    (async function* () {
      yield 'first'
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped.push(signal.reason)
          reject(signal.reason)
        })
      })
      yield 'never'
    })()
  return { stopped, make }
}
const first = async (response: Response) => {
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
  return reader
}

test('a reader who stops stops the statement that is running', async () => {
  const { stopped, make } = stuck()
  const reader = await first(await streamed(new Request('http://a/'), make, {}))
  await reader?.cancel('enough')
  expect(stopped).toEqual(['enough'])
})

test('so does a request that is left', async () => {
  const { stopped, make } = stuck()
  const asker = new AbortController()
  const reader = await first(
    await streamed(new Request('http://a/', { signal: asker.signal }), make, {}),
  )
  const more = reader?.read()
  asker.abort(new Error('left'))
  await expect(more).rejects.toThrow('left')
  expect(stopped).toHaveLength(1)
})

test('what fails before the first part is no half answer', async () => {
  const make = async () => {
    throw new Error('no such field')
  }
  await expect(streamed(new Request('http://a/'), make, {})).rejects.toThrow('no such field')
})
