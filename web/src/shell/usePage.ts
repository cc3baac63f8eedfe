import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/locale.tsx'
import { pageWords } from './pageWords.ts'

/** Sets the window's title; the map, which is the product itself, has the bare name. */
export function usePageTitle(title?: string): void {
  const { name } = useWords(pageWords)
  const whole = title ? `${title} · ${name}` : name
  useEffect(() => {
    document.title = whole
  }, [whole])
}

/**
 * After a change of page the focus stands on its heading, or on that of the record it opens with;
 * the page that a browser loads keeps the browser's own focus.
 */
export function usePageFocus(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const former = useRef(path)
  useEffect(() => {
    const before = former.current
    former.current = path
    if (before === undefined || before === path) return
    const heading =
      document.querySelector<HTMLElement>('.detail h2') ??
      document.querySelector<HTMLElement>('[data-page-heading]')
    heading?.focus({ preventScroll: true })
  }, [path])
}
