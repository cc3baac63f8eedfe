import { afterEach, describe, expect, it, vi } from 'vitest'
import { askText } from './ask.ts'

const ask = (locale: 'zh' | 'en') => askText('{ viewer { role } }', {}, { locale })

afterEach(() => vi.unstubAllGlobals())

describe('a question that gets no answer', () => {
  it('says in the language of the screen that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(ask('zh')).rejects.toMatchObject({
      code: 'NETWORK',
      message: expect.stringMatching(/^连不上服务。.*重试。$/),
    })
    await expect(ask('en')).rejects.toMatchObject({
      message: expect.stringContaining('try again'),
    })
  })

  it('says so too where something else than the server answers', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
    await expect(ask('zh')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('502'),
    })
  })

  it('passes on that it was called off, which is no trouble', async () => {
    const calledOff = new DOMException('aborted', 'AbortError')
    vi.stubGlobal('fetch', () => Promise.reject(calledOff))
    await expect(ask('zh')).rejects.toBe(calledOff)
  })
})
