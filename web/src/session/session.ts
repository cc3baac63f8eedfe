import { type Role, roles } from '@panhuo/shared/access/access'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'

export interface Session {
  readonly role: Role
  /** True where one may act as any role without an account. */
  readonly demo: boolean
  readonly roles: readonly Role[]
  /** Whoever signed in with an account of their own. */
  readonly person?: SignedInPerson
  /** The rules of the accounts, for those who have one. */
  readonly rules?: AccountRules
}

export interface SignedInPerson {
  readonly id: string
  readonly name: string
  readonly username: string
  /** The password has to be changed before anything else. */
  readonly passwordDue: boolean
}

const REMEMBERED = 'panhuo.role'

/** The viewer of this page; in a demo the page opens as land official, or as the role last chosen. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }): Promise<Session> => {
      const session = await readSession(signal)
      if (!session.demo || session.person) return session
      const wanted = rememberedRole() ?? 'LAND_OFFICIAL'
      // The cookie is short-lived: after it ran out the page signs in again as the same role.
      return session.role === wanted ? session : { ...session, role: await signIn(wanted) }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = SessionContext.Provider

/** The session, known wherever the screen is drawn. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session above this component')
  return session
}

/** True once the server no longer knows whoever this page was opened by; asked only where `asked`. */
export function useSignedOut(asked: boolean): boolean {
  const { demo, person } = useSession()
  const { data } = useQuery({
    queryKey: ['session', 'now'],
    queryFn: ({ signal }) => readSession(signal),
    enabled: asked && !demo && person !== undefined,
    gcTime: 0,
  })
  return asked && data !== undefined && data.person === undefined
}

/** Acts as another role of the demo. Keys of queries hold the role, so all is read again. */
export function useSignIn() {
  const queries = useQueryClient()
  return useCallback(
    async (role: Role) => {
      await signIn(role)
      localStorage.setItem(REMEMBERED, role)
      queries.setQueryData<Session>(['session'], (session) => session && { ...session, role })
      // The answers of the former role must not stay in memory.
      setTimeout(() => queries.removeQueries({ type: 'inactive' }))
    },
    [queries],
  )
}

async function readSession(signal: AbortSignal): Promise<Session> {
  const response = await fetch('/api/session', { signal })
  if (!response.ok) throw new Error(`session: ${response.status}`)
  return response.json()
}

async function signIn(role: Role): Promise<Role> {
  const response = await fetch('/api/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  })
  if (!response.ok) throw new Error(`sign-in: ${response.status}`)
  return role
}

function rememberedRole(): Role | undefined {
  const remembered = localStorage.getItem(REMEMBERED)
  return valuesOf(roles).find((role) => role === remembered)
}
