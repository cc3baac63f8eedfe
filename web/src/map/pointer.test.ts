import { expect, it } from 'vitest'
import { pointed } from './ids.ts'
import { topmost } from './pointer.ts'

const feature = (layer: string, source: string, code: string) =>
  ({ layer: { id: layer }, source, properties: { code } }) as unknown as Parameters<
    typeof topmost
  >[0][number]

it('lets a plot win over the park and zone under it', () => {
  const found = topmost([
    feature(pointed.zoneFills, 'zones', 'Z1'),
    feature(pointed.parcelFills, 'parcels', '350504-SY-0001'),
    feature(pointed.parkFills, 'parks', 'P1'),
  ])
  expect(found?.target).toEqual({ layer: 'parcels', code: '350504-SY-0001' })
})

it('finds nothing on bare ground', () => {
  expect(topmost([])).toBeNull()
})
