import type { Metres } from '@panhuo/shared/geography/localFrame'
import { distance } from './flatPolygon.ts'

/**
 * Middles of the sample communities in grid metres (across, along). No community boundary is
 * public: they only spread the sample plots over the eleven names and are shown nowhere.
 */
const middles: readonly (readonly [code: string, name: string, middle: Metres])[] = [
  ['350504002001', '阳山', [-420, -470]],
  ['350504002002', '坪山', [-150, -1350]],
  ['350504002003', '南山', [560, -1010]],
  ['350504002004', '阳江', [760, 700]],
  ['350504002005', '朝阳', [420, -120]],
  ['350504002006', '新阳', [-1060, 130]],
  ['350504002007', '新峰', [-1950, -60]],
  ['350504002008', '新岭', [-760, 830]],
  ['350504002009', '新南', [-1180, -830]],
  ['350504002010', '前埭', [120, 1560]],
  ['350504002011', '前洋', [1480, 180]],
]

export interface Community {
  readonly code: string
  readonly name: string
}

/** The sample community whose middle is nearest to a point of the grid. */
export function communityAt(point: Metres): Community {
  const [code, name] = [...middles].sort(
    (a, b) => distance(a[2], point) - distance(b[2], point),
  )[0] as (typeof middles)[number]
  return { code, name }
}
