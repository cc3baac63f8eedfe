import { describe, expect, it } from 'vitest'
import { gathered, type MadeUp, withUploaded } from './madeUpFiles.ts'
import type { ReadEvent, ReadLimits } from './reading.ts'
import { readUpload } from './readUpload.ts'

describe('a reading process that goes astray is ended', () => {
  const upload = (files: MadeUp, limits: Partial<ReadLimits>, signal?: AbortSignal) =>
    withUploaded(files, async (uploaded, scratch) => {
      const events: ReadEvent[] = []
      const options = { scratch, limits, ...(signal ? { signal } : {}) }
      for await (const event of readUpload(uploaded, options)) events.push(event)
      return { ...gathered(events), last: events.at(-1) }
    })

  it('by the memory that it holds', async () => {
    const large = `{"type":"Feature","properties":{},"geometry":null,"a":[${'[1],'.repeat(4_000_000)}1]}`
    const found = await upload({ 'a.json': large }, { memoryMb: 160 })
    expect(found.codes).toEqual(['READING_TOO_MUCH_MEMORY'])
    expect(found.last).toMatchObject({ kind: 'END', rows: 0 })
  })

  it('by the clock', async () => {
    const found = await upload({ 'a.csv': 'a,b\n1,2' }, { minutes: 0.0001 })
    expect(found.codes).toEqual(['READING_TOO_LONG'])
  })

  it('by whoever asked for it', async () => {
    const signal = AbortSignal.timeout(5)
    await expect(upload({ 'a.csv': 'a,b\n1,2' }, {}, signal)).rejects.toThrow(/timeout/)
  })

  it('before it begins where the upload is too large', async () => {
    const found = await upload({ 'a.csv': 'a,b\n1,2' }, { uploadMb: 0.000001 })
    expect(found.codes).toEqual(['FILE_TOO_LARGE'])
  })

  it('and otherwise hands everything over', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `A${index},甲`)
    const found = await upload({ 'a.csv': `编号,名称\n${lines.join('\n')}` }, {})
    expect(found.rows).toHaveLength(3000)
    expect(found.rows[0]).toMatchObject({ row: 2, values: { 编号: 'A0', 名称: '甲' } })
  })
})
