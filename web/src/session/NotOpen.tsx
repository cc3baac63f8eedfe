import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../words/locale.tsx'
import { signInAddress } from './accountApi.ts'
import { useSession } from './session.ts'
import { sessionWords } from './sessionWords.ts'

interface Props {
  /** To whom it is open. */
  readonly said: string
  /** Where else to go. */
  readonly children?: ReactNode
}

/**
 * What a page says that is not open to this viewer, with the way in: signing in, the switch of the
 * demo, or whoever gives roles to accounts.
 */
export function NotOpen({ said, children }: Props) {
  const words = useWords(sessionWords)
  const { demo, person } = useSession()
  // The way back is read from the address, which a page without a reload changes.
  useLocation()
  return (
    <div className="page-empty">
      <h2>{said}</h2>
      <p>{person ? words.notOfAccount : demo ? words.notOfRole : words.notOfGuest}</p>
      {!person && !demo && (
        <a className="button primary" href={signInAddress({ ended: false })}>
          {words.signIn}
        </a>
      )}
      {children}
    </div>
  )
}
