import type { Role } from '@panhuo/shared/access/access'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSession } from '../session/session.ts'
import { readChoice, usualChoice } from './columnChoice.ts'
import type { ColumnChoice } from './columnChoiceShape.ts'
import { chosenColumns } from './parcelColumns.ts'

const listeners = new Set<() => void>()
const key = (role: Role) => `panhuo.columns.${role}`

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** The chosen columns of this role, and how to choose others. */
export function useColumns() {
  const { role } = useSession()
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key(role)))
  const choice = useMemo(() => readChoice(role, kept), [role, kept])
  const columns = useMemo(() => chosenColumns(role, choice), [role, choice])
  const choose = useCallback(
    (change: (choice: ColumnChoice) => ColumnChoice) => {
      const next = change(readChoice(role, localStorage.getItem(key(role))))
      if (JSON.stringify(next) === JSON.stringify(usualChoice(role))) {
        localStorage.removeItem(key(role))
      } else localStorage.setItem(key(role), JSON.stringify(next))
      for (const listener of listeners) listener()
    },
    [role],
  )
  const reset = useCallback(() => choose(() => usualChoice(role)), [choose, role])
  return { role, choice, columns, choose, reset, changed: kept !== null }
}
