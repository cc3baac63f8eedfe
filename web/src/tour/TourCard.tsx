import { X } from 'lucide-react'
import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { placeCard } from './placeCard.ts'
import { type TourStep, tourSteps } from './tourSteps.ts'
import { endTour } from './tourStore.ts'
import { tourWords } from './tourWords.ts'
import { useAnchor } from './useAnchor.ts'
import './tour.css'

/** One stop after the other beside what it tells of. The page stays usable meanwhile. */
export function TourCard() {
  const words = useWords(tourWords)
  const locale = useLocale()
  const [at, setAt] = useState(0)
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<Element | null>(null)
  const title = useId()
  const text = useId()
  const step = tourSteps[at] as TourStep
  const anchor = useAnchor(step.anchors)
  const last = at === tourSteps.length - 1

  const end = () => {
    endTour()
    const { current } = before
    if (current instanceof HTMLElement && current.isConnected) current.focus()
  }
  const go = (to: number) => (to === tourSteps.length ? end() : setAt(Math.max(0, to)))

  useEffect(() => {
    before.current = document.activeElement
  }, [])
  // Each stop is read out as it is reached.
  useEffect(() => {
    if (at >= 0) heading.current?.focus({ preventScroll: true })
  }, [at])
  useLayoutEffect(() => {
    const { current } = card
    if (!current) return
    const window = { width: innerWidth, height: innerHeight }
    const { offsetWidth: width, offsetHeight: height } = current
    const middle = { left: innerWidth / 2, top: innerHeight / 2, width: 0, height: 0 }
    const place = placeCard(anchor ?? middle, { width, height }, window)
    current.style.translate = `${Math.round(place.left)}px ${Math.round(place.top)}px`
  })
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { target } = event
    const over = target instanceof Element && target.closest('[role="dialog"], [role="menu"]')
    if (!pressed(event, keys.close) || (over && over !== card.current)) return
    // Not for the drawer as well.
    event.preventDefault()
    event.stopPropagation()
    end()
  })
  useEffect(() => {
    const onPress = (event: globalThis.KeyboardEvent) => onEscape(event)
    addEventListener('keydown', onPress, { capture: true })
    return () => removeEventListener('keydown', onPress, { capture: true })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const stroke = strokeOf(event, keys.tour)
    if (stroke < 0) return
    event.preventDefault()
    event.stopPropagation()
    go(stroke === 0 ? at - 1 : at + 1)
  }
  return (
    <>
      {anchor && (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{
            translate: `${anchor.left}px ${anchor.top}px`,
            width: anchor.width,
            height: anchor.height,
          }}
        />
      )}
      <section
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby={title}
        aria-describedby={text}
        data-testid="tour"
        data-step={step.id}
        data-anchored={anchor !== null || undefined}
        onKeyDown={onKeyDown}
      >
        <header>
          <h2 id={title} ref={heading} tabIndex={-1}>
            {step.title[locale]}
          </h2>
          <button
            type="button"
            className="button quiet icon"
            aria-label={words.end}
            title={`${words.end} Esc`}
            onClick={end}
          >
            <X aria-hidden="true" />
          </button>
        </header>
        <p id={text}>{step.text[locale]}</p>
        <footer>
          <span className="tour-place">{words.place(at + 1, tourSteps.length)}</span>
          {at > 0 && (
            <button type="button" className="button" onClick={() => go(at - 1)}>
              {words.back}
            </button>
          )}
          <button type="button" className="button primary" onClick={() => go(at + 1)}>
            {last ? words.finish : words.on}
          </button>
        </footer>
      </section>
    </>
  )
}
