import { describe, expect, it } from 'vitest'
import { rangeOf } from './basemaps.ts'

describe('a range of a file of 100 bytes', () => {
  it('is read as HTTP writes it', () => {
    expect(rangeOf('bytes=0-9', 100)).toEqual({ start: 0, end: 9 })
    expect(rangeOf('bytes=90-', 100)).toEqual({ start: 90, end: 99 })
    expect(rangeOf('bytes=-5', 100)).toEqual({ start: 95, end: 99 })
    expect(rangeOf('bytes=90-400', 100)).toEqual({ start: 90, end: 99 })
  })

  it('is all of it where none is asked for, and none where it lies outside', () => {
    expect(rangeOf(undefined, 100)).toBeUndefined()
    expect(rangeOf('bytes=100-120', 100)).toBeNull()
    expect(rangeOf('bytes=9-3', 100)).toBeNull()
    expect(rangeOf('bytes=0-1,5-9', 100)).toBeNull()
    expect(rangeOf('bytes=-', 100)).toBeNull()
  })
})
