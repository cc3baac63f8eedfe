import { parkKinds } from '@panhuo/shared/park/park'
import { describe, expect, it } from 'vitest'
import { inked, inkOn, kindColors } from './marks.ts'
import { palette } from './palette.ts'

describe('colours of kinds', () => {
  it('can be toned down to ink for text', () => {
    expect(kindColors(parkKinds)).toContain('#4477aa')
    expect(kindColors(parkKinds, inked)).toContain(inked('#4477aa'))
    expect(inked('#ffffff')).toBe('#959491')
  })

  it('carry the ink that is read on them', () => {
    expect(['#8c510a', '#1f3f94'].map(inkOn)).toEqual([palette.inkOnDark, palette.inkOnDark])
    expect(['#dfc27d', '#ffffff'].map(inkOn)).toEqual([palette.inkOnLight, palette.inkOnLight])
    // Either ink has the same contrast on this grey; a shade to either side one is the better.
    expect(['#747474', '#777777'].map(inkOn)).toEqual([palette.inkOnDark, palette.inkOnLight])
  })
})
