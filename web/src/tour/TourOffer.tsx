import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { startTour } from './tourStore.ts'
import { tourWords } from './tourWords.ts'
import './tour.css'

/** One small card at the foot of the map. It takes no focus, and goes when one sets to work. */
export function TourOffer({ onAnswered }: { readonly onAnswered: () => void }) {
  const words = useWords(tourWords)
  const { view, filterText } = useView()
  const work = `${filterText} ${view.selected?.code ?? ''}`
  const opening = useRef(work)
  useEffect(() => {
    if (work !== opening.current) onAnswered()
  }, [work, onAnswered])
  return (
    <section className="tour-offer" aria-label={words.label} data-testid="tour-offer">
      <p>{words.offer}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          onAnswered()
          startTour()
        }}
      >
        {words.start}
      </button>
      <button
        type="button"
        className="button quiet icon"
        aria-label={words.decline}
        title={words.decline}
        onClick={onAnswered}
      >
        <X aria-hidden="true" />
      </button>
    </section>
  )
}
