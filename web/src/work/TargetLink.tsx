import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keptSearch } from '../url/keptSearch.ts'
import { MapLink } from '../url/MapLink.tsx'
import type { WorkTarget } from './workQuery.ts'

interface Props {
  readonly target: WorkTarget
  readonly children?: ReactNode
}

/** Leads to the place to act: a project to its sheet, a case or a plot to the plot on the map. */
export function TargetLink({ target, children }: Props) {
  const { record, code, name, parcelCode } = target
  const shown = children ?? <span lang="zh-CN">{name}</span>
  if (record === 'PROJECT') {
    return (
      <Link to={`/projects/${code}`} search={keptSearch}>
        {shown}
      </Link>
    )
  }
  return (
    <MapLink
      view={{ selected: { layer: 'parcels', code: parcelCode ?? code }, camera: null }}
      hash="life"
    >
      {shown}
    </MapLink>
  )
}
