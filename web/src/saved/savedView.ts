import type { Role } from '@panhuo/shared/access/access'
import { parseSearchText, type SearchText, searchTextToString } from '../url/searchText.ts'
import { changedView, readView } from '../url/viewText.ts'

/** A view under a name, kept as the link that shows it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** Search part of a link: all that it carries but what is selected and the language. */
  readonly link: string
}

/** How one act on the list is taken back, whatever else was done to the list since. */
export interface Undoing {
  /** Id of the view that came in. */
  readonly put?: string
  /** The view that went, and where it stood. */
  readonly gone?: { readonly view: SavedView; readonly place: number }
}

/** As many recent filters as are remembered. */
export const RECENT = 8

/**
 * What a view is kept as; what is selected and which language is spoken do not belong to it, and
 * what this role may not ask does: who kept it may.
 */
export function linkOf(search: SearchText, role: Role): string {
  return searchTextToString(changedView(search, role, () => ({ selected: null, locale: null })))
}

/** The link that a kept view opens as, in the language of the newest one. */
export function openedLink(
  { link }: Pick<SavedView, 'link'>,
  newest: SearchText,
  role: Role,
): SearchText {
  const { locale } = readView(newest, role).view
  return changedView(parseSearchText(link), role, () => ({ selected: null, locale }))
}

/** The list with the view put in; one of the same name gives way. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...views.filter(({ name }) => name !== view.name)]
}

/** How the first view that answers is brought back once it has gone. */
export function goneOf(
  views: readonly SavedView[],
  answers: (view: SavedView) => boolean,
): Pick<Undoing, 'gone'> {
  const place = views.findIndex(answers)
  const view = views[place]
  return view ? { gone: { view, place } } : {}
}

/** The list with one act taken back; where its name was given away meanwhile, a view has a number. */
export function undone(views: readonly SavedView[], { put, gone }: Undoing): readonly SavedView[] {
  const left = views.filter(({ id }) => id !== put)
  if (!gone || left.some(({ id }) => id === gone.view.id)) return left
  const { view, place } = gone
  let name = view.name
  for (let number = 2; isTaken(left, view.id, name); number += 1) name = `${view.name} (${number})`
  return left.toSpliced(place, 0, { ...view, name })
}

/** Whether another view than the one of this id is called so. */
export function isTaken(views: readonly SavedView[], id: string, name: string): boolean {
  return views.some((view) => view.name === name.trim() && view.id !== id)
}

/** The list with one view called otherwise; an empty name or one that is taken changes nothing. */
export function renamed(
  views: readonly SavedView[],
  id: string,
  name: string,
): readonly SavedView[] {
  const next = name.trim()
  if (next === '' || isTaken(views, id, next)) return views
  return views.map((view) => (view.id === id ? { ...view, name: next } : view))
}

/** The texts with this one first, each once, the oldest left out; nothing asked is not kept. */
export function withRecent(recent: readonly string[], filterText: string): readonly string[] {
  if (filterText === '') return recent
  return [filterText, ...recent.filter((other) => other !== filterText)].slice(0, RECENT)
}

/** Reads what this browser kept; anything else is nothing. */
export function readViews(text: string): readonly SavedView[] {
  return readList(text).filter((item): item is SavedView => {
    const { id, name, link } = (item ?? {}) as Record<string, unknown>
    return typeof id === 'string' && typeof name === 'string' && typeof link === 'string'
  })
}

export function readRecent(text: string): readonly string[] {
  return readList(text).filter((item): item is string => typeof item === 'string')
}

function readList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    // Written by hand or cut off: nothing is kept.
    return []
  }
}
