import type { Role } from '@panhuo/shared/access/access'
import { parseSearchText, searchTextToString } from '../url/searchText.ts'
import type { View } from '../url/view.ts'
import { readView, writeView } from '../url/viewText.ts'

/** A view under a name, kept as the link that shows it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** Search part of a link: all that it carries but what is selected and the language. */
  readonly link: string
}

/** As many recent filters as are remembered. */
export const RECENT = 8

/** What a view is kept as; what is selected and which language is spoken do not belong to it. */
export function linkOf(view: View): string {
  return searchTextToString(writeView({ ...view, selected: null, locale: null }))
}

/** What changes on the screen when a kept link is opened, read with the rights of now. */
export function openSavedView({ link }: Pick<SavedView, 'link'>, role: Role): Partial<View> {
  const { locale: _, ...rest } = readView(parseSearchText(link), role).view
  return rest
}

/** The list with the view put in; one of the same name gives way. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [view, ...views.filter(({ name }) => name !== view.name)]
}

/** The list with one view called otherwise; an empty name or one that is taken changes nothing. */
export function renamed(
  views: readonly SavedView[],
  id: string,
  name: string,
): readonly SavedView[] {
  const next = name.trim()
  if (next === '' || views.some((view) => view.name === next && view.id !== id)) return views
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
