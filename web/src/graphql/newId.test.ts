import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from './newId.ts'

describe('an id for a request', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is a UUID of version 4, another one each time, also where the page is not secure', () => {
    const bare = { getRandomValues: crypto.getRandomValues.bind(crypto) }
    vi.stubGlobal('crypto', bare)
    const ids = Array.from({ length: 200 }, newId)
    expect(new Set(ids).size).toBe(200)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })
})
