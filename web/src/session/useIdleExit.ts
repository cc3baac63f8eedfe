import type { Locale } from '@panhuo/shared/words/label'
import { useEffect } from 'react'
import { leaveFor, sendAccount, signInAddress } from './accountApi.ts'
import { useSession } from './session.ts'

const ACTIVE = 'panhuo.active'
const LOOK_MS = 15_000
/** Work without requests, such as reading and drawing, keeps the session too. */
const TELL_MS = 4 * 60_000

/** Signs out whoever did nothing for as long as the rules allow, in all tabs together. */
export function useIdleExit(locale: Locale): void {
  const { person, rules } = useSession()
  const idleMs = person && rules ? rules.idleMinutes * 60_000 : undefined
  useEffect(() => {
    if (idleMs === undefined) return
    let told = Date.now()
    const act = () => {
      const now = Date.now()
      localStorage.setItem(ACTIVE, String(now))
      if (now - told < TELL_MS) return
      told = now
      fetch('/api/session').catch(() => {
        // Told again at the next movement; the notice of the lost connection is shown elsewhere.
      })
    }
    const look = async () => {
      const idle = Date.now() - Number(localStorage.getItem(ACTIVE) ?? 0)
      if (idle < idleMs) return
      await sendAccount('sign-out', {}, locale).catch(() => {
        // The server ends the session by itself; the page is left all the same.
      })
      leaveFor(signInAddress({ ended: true }))
    }
    act()
    const timer = setInterval(look, LOOK_MS)
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    let quiet = false
    const onAct = () => {
      if (quiet) return
      quiet = true
      setTimeout(() => {
        quiet = false
      }, 1000)
      act()
    }
    for (const event of events) addEventListener(event, onAct, { passive: true })
    return () => {
      clearInterval(timer)
      for (const event of events) removeEventListener(event, onAct)
    }
  }, [idleMs, locale])
}
