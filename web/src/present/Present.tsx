import { besidePanel, cameraOver } from '@panhuo/shared/sketch/camera'
import { ChevronLeft, ChevronRight, MousePointer2, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Site } from '../site/siteQuery.ts'
import { SketchMap } from '../sketch/SketchMap.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { Laser } from './Laser.tsx'
import { presentWords } from './presentWords.ts'
import { Slide } from './Slide.tsx'
import { slideAfter } from './slides.ts'
import { useFlight } from './useFlight.ts'
import { usePresenting } from './usePresenting.ts'
import { useStage } from './useStage.ts'
import './present.css'

interface Props {
  /** What an investor is given of the sites, and nothing more. */
  readonly sites: readonly Site[]
  readonly title: string
  readonly onLeave: () => void
}

/** Part of a wide screen that the slide leaves to the map; see present.css. */
const FREE_OF_PANEL = 0.56
/** Letters of the map beside those of a page, on a wide screen and on an upright one; see present.css. */
const LETTERS = { wide: 1.46, upright: 1.1 }
/** The whole subdistrict, where no site has an outline. */
const EVERYTHING = { x: 0, y: 0, span: 6000 }

/**
 * Sites one after the other, full screen, in big type over one map that flies from each to the next.
 * All that it shows is in the page when it begins, so it goes on without a network.
 */
export function Present({ sites, title, onLeave }: Props) {
  const words = useWords(presentWords)
  const locale = useLocale()
  const stage = useRef<HTMLDivElement>(null)
  const [slide, setSlide] = useState(0)
  const [laser, setLaser] = useState(false)
  const size = useStage(stage, onLeave)
  const toggleLaser = useCallback(() => setLaser((on) => !on), [])
  usePresenting(stage, { sites: sites.length, go: setSlide, toggleLaser, leave: onLeave })
  useFonts(sites, title)

  const site = sites[slide - 1]
  // On an upright screen the slide takes the lower half.
  const wide = size[0] > 900 && size[0] > size[1]
  const mapSize = useMemo(() => [size[0], wide ? size[1] : size[1] / 2] as const, [size, wide])
  const ratio = mapSize[0] / mapSize[1]
  const target = useMemo(() => {
    const shown = site ? [site] : sites
    const shapes = shown.map(({ geometry }) => geometry)
    const free = wide ? FREE_OF_PANEL : 1
    const camera = cameraOver(shapes, ratio * free, site ? 3 : 0.5) ?? EVERYTHING
    return wide ? besidePanel(camera, free) : camera
  }, [site, sites, wide, ratio])
  const camera = useFlight(target)
  const shapes = sites.map(({ code, name, geometry }, index) => ({
    code,
    label: site?.code === code || sites.length === 1 ? name : String(index + 1),
    geometry,
    tone: !site || site.code === code ? ('focus' as const) : ('beside' as const),
  }))
  return (
    <div
      ref={stage}
      className="present by-day"
      role="dialog"
      aria-modal="true"
      aria-label={words.label(title)}
      data-testid="present"
      tabIndex={-1}
    >
      <div className="present-map">
        <SketchMap
          title={words.map}
          camera={camera}
          size={mapSize}
          shapes={shapes}
          letters={wide ? LETTERS.wide : LETTERS.upright}
          free={wide ? FREE_OF_PANEL : 1}
        />
      </div>
      <Slide key={slide} title={title} sites={sites} site={site} onSite={setSlide} />
      {laser && <Laser />}
      {/* A click takes no focus: space goes on to the next site, and does not press the button again. */}
      <nav
        className="present-bar"
        aria-label={words.controls}
        onMouseDown={(event) => event.preventDefault()}
      >
        <button
          type="button"
          className="button icon"
          aria-label={words.before}
          disabled={slide === 0}
          onClick={() => setSlide(slideAfter(slide, -1, sites.length))}
        >
          <ChevronLeft aria-hidden="true" />
        </button>
        <span role="status" lang={locale}>
          {words.place(slide, sites.length)}
        </span>
        <button
          type="button"
          className="button icon"
          aria-label={words.after}
          disabled={slide === sites.length}
          onClick={() => setSlide(slideAfter(slide, 1, sites.length))}
        >
          <ChevronRight aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button icon"
          aria-label={words.laser}
          aria-pressed={laser}
          onClick={toggleLaser}
        >
          <MousePointer2 aria-hidden="true" />
        </button>
        <button type="button" className="button icon" aria-label={words.leave} onClick={onLeave}>
          <X aria-hidden="true" />
        </button>
      </nav>
    </div>
  )
}

/** Loads the letters of every slide now: a site shown later may find no network. */
function useFonts(sites: readonly Site[], title: string): void {
  useEffect(() => {
    const text = [title, ...sites.map((site) => JSON.stringify(site))].join('')
    void document.fonts.load('600 1em "Noto Sans SC Variable"', text)
  }, [sites, title])
}
