import { filterToText } from '@panhuo/shared/filter/text'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Label } from '@panhuo/shared/words/label'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useSession } from '../session/session.ts'
import type { SearchText } from './searchText.ts'
import type { View } from './view.ts'
import { readView, writeView } from './viewText.ts'

export interface ChangeOptions {
  /** True for what the back button should not stop at: camera moves, typing. */
  readonly replace?: boolean
}

export interface ViewDesk {
  readonly view: View
  /** Canonical text of the filter, as tiles, exports and query keys use it. */
  readonly filterText: string
  readonly problems: readonly Label[]
  change(patch: Partial<View>, options?: ChangeOptions): void
  changeFilter(change: (filter: ParcelFilter) => ParcelFilter, options?: ChangeOptions): void
}

const ViewContext = createContext<ViewDesk | null>(null)

/** Reads the link once for the whole screen and writes every change back to it. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const { role } = useSession()
  const { view, problems } = useMemo(() => readView(search, role), [search, role])
  const filterText = filterToText(parcelFilter, view.filter)

  const write = useCallback(
    (next: (view: View) => Partial<View>, options?: ChangeOptions) => {
      navigate({
        to: '/',
        replace: options?.replace ?? false,
        // From the newest link, not from the one of the last drawing: two changes may follow fast.
        search: (newest: SearchText) => {
          const current = readView(newest, role).view
          return writeView({ ...current, ...next(current) })
        },
      })
    },
    [navigate, role],
  )
  const desk = useMemo(
    (): ViewDesk => ({
      view,
      filterText,
      problems,
      change: (patch, options) => write(() => patch, options),
      changeFilter: (change, options) =>
        write((current) => ({ filter: change(current.filter) }), options),
    }),
    [view, filterText, problems, write],
  )
  return <ViewContext value={desk}>{children}</ViewContext>
}

export function useView(): ViewDesk {
  const desk = useContext(ViewContext)
  if (!desk) throw new Error('no view above this component')
  return desk
}
