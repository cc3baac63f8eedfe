import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from './session.ts'

/**
 * Leads whoever has to change the password to where they can, since nothing else is open to them;
 * the page that they asked for is named in the link, to go on to afterwards.
 */
export function useDuePassword(): void {
  const { person } = useSession()
  const navigate = useNavigate()
  const { pathname, href, search } = useLocation()
  const due = person?.passwordDue === true && pathname !== '/account' && pathname !== '/sign-in'
  useEffect(() => {
    if (!due) return
    const { lang = '' } = search
    navigate({ to: '/account', search: { lang, next: href }, replace: true })
  }, [due, navigate, href, search])
}
