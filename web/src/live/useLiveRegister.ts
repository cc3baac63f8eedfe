import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followChanges } from './followChanges.ts'
import { tellNews } from './news.ts'
import { isUnmoved } from './unmoved.ts'

/**
 * Keeps what is on screen to what the server holds: lists, sums and sheets are read again when
 * anyone changed something, and stand as they are until the new answer is in.
 */
export function useLiveRegister(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      followChanges((registers) => {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => !isUnmoved(queryKey) })
        tellNews(registers)
      }),
    [queries],
  )
}
