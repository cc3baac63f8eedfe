import { describe, expect, it } from 'vitest'
import { ownAddress } from './ownAddress.ts'

const ours = 'https://panhuo.example:8443'

describe('addresses to go on to', () => {
  it('stay whole where they are ours', () => {
    expect(ownAddress('/morning', ours)).toBe(`${ours}/morning`)
    expect(ownAddress('/?filter=stage:EXECUTING&at=2026-01-01#map', ours)).toBe(
      `${ours}/?filter=stage:EXECUTING&at=2026-01-01#map`,
    )
  })

  it.each([
    '//evil.example/morning',
    '\\\\evil.example',
    '/\\evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'http://panhuo.example:8443/morning',
    'https://panhuo.example:8443@evil.example/',
    'javascript:alert(1)',
    'data:text/html,evil',
    '//[',
  ])('become the map where they lead elsewhere: %j', (address) => {
    const target = new URL(ownAddress(address, ours), ours)
    expect(target.origin).toBe(ours)
    expect(ownAddress(address, ours)).toBe('/')
  })
})
