import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keptSearch } from '../url/keptSearch.ts'

interface Props {
  readonly layer: 'parks' | 'zones'
  readonly code: string
  readonly name: string
  readonly className?: string
  /** What it says in place of the name; the name stays in what is read out. */
  readonly children?: ReactNode
}

/** A link to the page of a park or a zone. */
export function AreaLink({ layer, code, name, className, children }: Props) {
  return (
    <Link to={`/${layer}/${code}`} search={keptSearch} className={className}>
      {children ?? name}
      {children && <span className="unseen">{name}</span>}
    </Link>
  )
}
