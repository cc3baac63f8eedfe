import { parkKinds } from '@panhuo/shared/park/park'
import { describe, expect, it } from 'vitest'
import { inked, kindColors } from './marks.ts'

describe('colours of kinds', () => {
  it('can be toned down to ink for text', () => {
    expect(kindColors(parkKinds)).toContain('#4477aa')
    expect(kindColors(parkKinds, inked)).toContain(inked('#4477aa'))
    expect(inked('#ffffff')).toBe('#959491')
  })
})
