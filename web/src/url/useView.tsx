import { filterToText } from '@panhuo/shared/filter/text'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Label } from '@panhuo/shared/words/label'
import { replaceEqualDeep } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useInsertionEffect,
  useMemo,
  useRef,
} from 'react'
import type { Conditions } from '../filter/pausing.ts'
import { useSession } from '../session/session.ts'
import { shortlistIn } from './keptSearch.ts'
import { type SearchText, searchTextToString } from './searchText.ts'
import { emptyView, type Selection, type View } from './view.ts'
import { changedView, readView } from './viewText.ts'

export interface ChangeOptions {
  /** True for what the back button should not stop at: camera moves, typing. */
  readonly replace?: boolean
}

/** What can be done with the view; the same functions for as long as the role is the same. */
export interface ViewActions {
  change(patch: Partial<View>, options?: ChangeOptions): void
  /** From the newest filter, not from the one last drawn: two clicks may follow fast. */
  changeFilter(change: (filter: ParcelFilter) => ParcelFilter, options?: ChangeOptions): void
  /** The same with what is put aside, for those who put aside and take back. */
  changeConditions(change: (conditions: Conditions) => Conditions): void
  /** The view last drawn, for those who are not drawn anew with it. */
  drawn(): View
  /** The view of the newest link, drawn or not, for those who decide by it what to change. */
  newest(): View
  /** False while a newer link is being followed and not drawn yet. */
  isNewest(): boolean
}

export interface ViewDesk extends ViewActions {
  readonly view: View
  /** Canonical text of the filter, as tiles, exports and query keys use it. */
  readonly filterText: string
  readonly problems: readonly Label[]
}

const ViewContext = createContext<ViewDesk | null>(null)
const ActionsContext = createContext<ViewActions | null>(null)
const SelectedContext = createContext<Selection | null>(null)

/** Reads the link once for the whole screen and writes every change back to it. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const router = useRouter()
  const { role } = useSession()
  const drawn = useRef<View | null>(null)
  const { view, problems } = useMemo(() => {
    const read = readView(search, role)
    // What a link says as the last one did stays the same object, so that only what changed is drawn.
    return { ...read, view: replaceEqualDeep(drawn.current, read.view) }
  }, [search, role])
  drawn.current ??= view
  const followed = useRef(search)
  const filterText = filterToText(parcelFilter, view.filter)

  const write = useCallback(
    (next: (view: View) => Partial<View>, options?: ChangeOptions) => {
      navigate({
        to: '/',
        replace: options?.replace ?? false,
        // From the newest link, not from the one of the last drawing: two changes may follow fast.
        search: (newest: SearchText) => ({
          ...shortlistIn(newest),
          ...changedView(newest, role, next),
        }),
      })
    },
    [navigate, role],
  )
  useInsertionEffect(() => {
    drawn.current = view
    followed.current = search
  }, [view, search])
  const actions = useMemo(
    (): ViewActions => ({
      change: (patch, options) => write(() => patch, options),
      changeFilter: (change, options) =>
        write((current) => ({ filter: change(current.filter) }), options),
      changeConditions: (change) => write(change),
      drawn: () => drawn.current ?? emptyView,
      newest: () => readView(router.latestLocation.search as SearchText, role).view,
      isNewest: () =>
        searchTextToString(followed.current) === searchTextToString(router.latestLocation.search),
    }),
    [write, router, role],
  )
  const desk = useMemo(
    (): ViewDesk => ({ view, filterText, problems, ...actions }),
    [view, filterText, problems, actions],
  )
  return (
    <ActionsContext value={actions}>
      <SelectedContext value={view.selected}>
        <ViewContext value={desk}>{children}</ViewContext>
      </SelectedContext>
    </ActionsContext>
  )
}

export function useView(): ViewDesk {
  const desk = useContext(ViewContext)
  if (!desk) throw new Error('no view above this component')
  return desk
}

/** For those who change the view without showing it: they are not drawn anew with every change. */
export function useViewActions(): ViewActions {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('no view above this component')
  return actions
}

/** What is selected, for those whom nothing else of the view concerns. */
export function useSelected(): Selection | null {
  return useContext(SelectedContext)
}
