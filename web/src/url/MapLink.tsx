import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../session/session.ts'
import { keptSearch, shortlistIn } from './keptSearch.ts'
import type { SearchText } from './searchText.ts'
import type { View } from './view.ts'
import { changedView } from './viewText.ts'

interface Props {
  /** What the map should show other than in the link of this page. */
  readonly view: Partial<View>
  readonly children: ReactNode
  readonly className?: string
  readonly title?: string
  readonly label?: string
  /** Part of the opened record, such as the work on a plot. */
  readonly hash?: string
}

/** A real link to the map, with the rest of its view as it was left. */
export function MapLink({ view, children, className, title, label, hash }: Props) {
  const { role } = useSession()
  return (
    <Link
      to="/"
      className={className}
      title={title}
      aria-label={label}
      {...(hash === undefined ? {} : { hash })}
      search={(search: SearchText) => ({
        ...shortlistIn(search),
        ...changedView(keptSearch(search), role, () => view),
      })}
    >
      {children}
    </Link>
  )
}
