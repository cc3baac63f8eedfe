import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SearchText } from '../url/searchText.ts'

/** Sites side by side: more than six nobody compares. */
export const MOST_SITES = 6

/** The sites of a link's `sites`: codes of plots, assemblies and parks, in order, each once. */
export function readSites(text: string | undefined): readonly string[] {
  const codes = (text ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => /^[\w+-]{3,120}$/.test(code))
  return [...new Set(codes)].slice(0, MOST_SITES)
}

export function writeSites(codes: readonly string[]): string {
  return codes.join(',')
}

/** The codes with one of them a place earlier or later; as they are where it stands at the end. */
export function moved(codes: readonly string[], code: string, by: 1 | -1): readonly string[] {
  const from = codes.indexOf(code)
  const to = from + by
  if (from < 0 || to < 0 || to >= codes.length) return codes
  const others = codes.filter((one) => one !== code)
  return [...others.slice(0, to), code, ...others.slice(to)]
}

/** The shortlist, which stands in the link and goes along from page to page. */
export function useShortlist() {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const codes = useMemo(() => readSites(search.sites), [search.sites])
  const write = (change: (now: readonly string[]) => readonly string[]) =>
    navigate({
      to: '.',
      replace: true,
      search: (newest: SearchText): SearchText => ({
        ...newest,
        sites: writeSites(change(readSites(newest.sites))),
      }),
    })
  return {
    codes,
    full: codes.length >= MOST_SITES,
    add: (code: string) => write((now) => [...now, code].slice(0, MOST_SITES)),
    remove: (code: string) => write((now) => now.filter((one) => one !== code)),
    move: (code: string, by: 1 | -1) => write((now) => moved(now, code, by)),
    clear: () => write(() => []),
  }
}
