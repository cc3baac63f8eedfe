import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keptSearch } from '../url/keptSearch.ts'
import { useSession } from './session.ts'

/** Leads whoever has to change the password to where they can: nothing else is open to them. */
export function useDuePassword(): void {
  const { person } = useSession()
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const due = person?.passwordDue === true && path !== '/account' && path !== '/sign-in'
  useEffect(() => {
    if (due) navigate({ to: '/account', search: keptSearch, replace: true })
  }, [due, navigate])
}
