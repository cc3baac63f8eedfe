import { lazy, Suspense, useEffect, useState } from 'react'
import { endTour, rememberOffer, useTourRunning, wasOffered } from './tourStore.ts'

const TourOffer = lazy(async () => ({ default: (await import('./TourOffer.tsx')).TourOffer }))
const TourCard = lazy(async () => ({ default: (await import('./TourCard.tsx')).TourCard }))

/** The tour of the map's page: offered once to a browser that has not seen it, shown when asked for. */
export function TourHost() {
  const running = useTourRunning()
  const [offered, setOffered] = useState(() => !wasOffered())
  // Remembered as soon as it is shown: who ignores an offer has answered it.
  useEffect(() => {
    if (offered) rememberOffer()
  }, [offered])
  // Who leaves the map has seen enough of it; coming back is not asking for it again.
  useEffect(() => {
    return () => {
      if (location.pathname !== '/') endTour()
    }
  }, [])
  return (
    <Suspense>
      {running ? <TourCard /> : offered && <TourOffer onAnswered={() => setOffered(false)} />}
    </Suspense>
  )
}
