import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readAgain } from './readAgain.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('reads the sheet at once, the whole register after the news, and never who is asking', async () => {
  const queries = new QueryClient()
  const asked: string[] = []
  const ends = ['parcel', 'sum', 'session', 'basemaps'].map((name) =>
    new QueryObserver(queries, {
      queryKey: [name],
      queryFn: () => {
        asked.push(name)
        return name
      },
    }).subscribe(() => undefined),
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.splice(0)).toEqual(['parcel', 'sum', 'session', 'basemaps'])
  await readAgain(queries)
  expect(asked.splice(0)).toEqual(['parcel'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toEqual(['sum'])
  for (const end of ends) end()
  queries.clear()
})
