import { Link } from '@tanstack/react-router'
import { keptSearch } from '../url/keptSearch.ts'

interface Props {
  readonly layer: 'parks' | 'zones'
  readonly code: string
  readonly name: string
  readonly className?: string
}

/** A link to the page of a park or a zone. */
export function AreaLink({ layer, code, name, className }: Props) {
  return (
    <Link to={`/${layer}/${code}`} search={keptSearch} className={className}>
      {name}
    </Link>
  )
}
