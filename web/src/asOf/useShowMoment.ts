import { useNavigate } from '@tanstack/react-router'
import type { SearchText } from '../url/searchText.ts'

/** Shows the page that one is on as of a moment, or the present again. */
export function useShowMoment(): (asOf: string | null) => void {
  const navigate = useNavigate()
  return (asOf) => {
    void navigate({
      to: '.',
      search: ({ asOf: _, ...kept }: SearchText): SearchText =>
        asOf === null ? kept : { ...kept, asOf },
    })
  }
}
