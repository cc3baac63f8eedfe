import { cameraOver } from '@panhuo/shared/sketch/camera'
import { useMemo } from 'react'
import { SketchMap } from '../sketch/SketchMap.tsx'
import type { Site } from './siteQuery.ts'

interface Props {
  readonly title: string
  readonly sites: readonly Site[]
  readonly focus: string | null
  readonly size: readonly [number, number]
  /** How much around the sites is seen, in sizes of theirs. */
  readonly around?: number
}

/** Where sites are, on the schematic ground. */
export function SiteSketch({ title, sites, focus, size, around = 0.6 }: Props) {
  const ratio = size[0] / size[1]
  const camera = useMemo(
    () =>
      cameraOver(
        sites.map(({ geometry }) => geometry),
        ratio,
        around,
      ),
    [sites, ratio, around],
  )
  if (!camera) return null
  // Names of neighbors would lie over each other, so several sites are told by their numbers.
  const shapes = sites.map(({ code, name, geometry }, index) => ({
    code,
    label: sites.length > 1 ? String(index + 1) : name,
    geometry,
    tone: focus === null || focus === code ? ('focus' as const) : ('beside' as const),
  }))
  return <SketchMap title={title} camera={camera} size={size} shapes={shapes} />
}
